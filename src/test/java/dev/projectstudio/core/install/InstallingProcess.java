package dev.projectstudio.core.install;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Installs a skill of several files and a server into a project and takes both out again, until it is killed.
///
/// Arguments: the database, the folder, the project.
final class InstallingProcess {

    private InstallingProcess() {}

    public static void main(String[] args) throws IOException {
        var bus = new ChangeBus();
        try (var database = new Database(Path.of(args[0]), bus)) {
            var world = new InstallWorld(database, bus, Path.of(args[1]));
            var project = new ProjectId(args[2]);
            var items = List.of(new ItemId(RegistryKind.SKILL, "pdf"), new ItemId(RegistryKind.TOOL, "github"));
            while (true) {
                for (var item : items) {
                    if (world.installs.of(project).stream()
                            .noneMatch(copy -> copy.item().equals(item))) {
                        world.installs.install(world.installs.plan(project, item, List.of()), false);
                    }
                }
                System.out.println("installed");
                for (var item : items) {
                    world.installs.uninstall(world.installs.planUninstall(project, item, List.of()), false);
                }
            }
        }
    }
}
