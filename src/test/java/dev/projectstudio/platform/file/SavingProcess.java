package dev.projectstudio.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A process that saves one text after the other until it is killed, or that replays what a dead one has left.
final class SavingProcess {

    private SavingProcess() {}

    public static void main(String[] args) throws IOException {
        var home = new StudioHome(Path.of(args[1]));
        var store = new FileStore();
        try (var database = new Database(Path.of(args[3]), new ChangeBus())) {
            var intents = new Intents(database, store, home, FilingFixture.NOON);
            switch (args[0]) {
                case "save" -> {
                    intents.replay();
                    save(database, store, home, FileRoot.repo(Path.of(args[2])), Path.of(args[4]));
                }
                case "replay" -> {
                    System.out.println("ready");
                    intents.replay();
                }
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    /// Each text is a number larger by one, in a file of the home, a file of a repository, and a row. What is saved is
    /// noted in a further file; it is ready after the first, when everything is loaded.
    private static void save(Database database, FileStore store, StudioHome home, FileRoot repo, Path acknowledged)
            throws IOException {
        var filing = new Filing(database, store, home, FilingFixture.NOON);
        var activities = new ActivityLog(FilingFixture.NOON);
        int first = Integer.parseInt(FilingFixture.row(database)) + 1;
        for (int number = first; ; number++) {
            var text = Integer.toString(number);
            var changes = List.of(
                    change(store, home.fileRoot(), "projects/p1/context/claude.md", text),
                    change(store, repo, "docs/CLAUDE.md", text));
            filing.apply(changes, tx -> {
                activities.record(tx, new Activity(null, "context_updated", text, null, null));
                return FilingFixture.putRow(tx, text);
            });
            Files.writeString(acknowledged, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (number == first) {
                System.out.println("ready");
            }
        }
    }

    private static FileChange change(FileStore store, FileRoot root, String path, String text) {
        var before = store.read(root, path);
        return new FileChange(root, path, before.rawHash(), text.getBytes(UTF_8), "target", "t1");
    }
}
