package dev.projectstudio.core.install;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Updates the copies of skills, and waits half-way to be killed.
///
/// Arguments: the database, the folder, how many projects are to have been written, the slugs of the skills.
final class UpdatingProcess {

    private UpdatingProcess() {}

    public static void main(String[] args) throws IOException {
        var bus = new ChangeBus();
        var written = new AtomicInteger();
        int most = Integer.parseInt(args[2]);
        bus.subscribe(change -> {
            if (change instanceof InstallationsChanged && written.incrementAndGet() == most) {
                System.out.println("half");
                while (true) {
                    LockSupport.park();
                }
            }
        });
        try (var database = new Database(Path.of(args[0]), bus)) {
            var skills = Arrays.stream(args)
                    .skip(3)
                    .map(slug -> new ItemId(RegistryKind.SKILL, slug))
                    .toArray(ItemId[]::new);
            new InstallWorld(database, bus, Path.of(args[1])).update(skills);
        }
    }
}
