package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Edits a repository's file and accepts it into Studio, again and again, until it is killed.
///
/// Arguments: the database, the folder, the target, the repository's file, the file to note what was accepted in.
final class AcceptingProcess {

    private AcceptingProcess() {}

    public static void main(String[] args) throws IOException {
        var target = new TargetId(args[2]);
        var file = Path.of(args[3]);
        var accepted = Path.of(args[4]);
        var bus = new ChangeBus();
        try (var database = new Database(Path.of(args[0]), bus)) {
            var home = new DriftHome(database, bus, Path.of(args[1]));
            for (int i = number(Files.readString(file)) + 1; ; i++) {
                var next = Files.writeString(file.resolveSibling("next"), "text " + i + "\n");
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
                home.resolutions.acceptRepo(target, Shown.NOW);
                Files.writeString(accepted.resolveSibling("note"), "text " + i + "\n");
                Files.move(accepted.resolveSibling("note"), accepted, StandardCopyOption.ATOMIC_MOVE);
                System.out.println("accepted");
            }
        }
    }

    static int number(String text) {
        return Integer.parseInt(text.strip().substring("text ".length()));
    }
}
