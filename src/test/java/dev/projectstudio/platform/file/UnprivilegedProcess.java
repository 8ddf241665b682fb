package dev.projectstudio.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.event.ChangeBus;
import java.nio.file.Path;
import java.util.List;

/// Tries, as somebody who may not, what a test tells it, and prints what came of it.
final class UnprivilegedProcess {

    private UnprivilegedProcess() {}

    public static void main(String[] args) {
        var repo = FileRoot.repo(Path.of(args[2]));
        switch (args[0]) {
            case "read" -> System.out.println(new FileStore().read(repo, args[3]));
            case "stat" ->
                System.out.println(new FileStore().stat(repo, args[3]).isPresent());
            case "write" -> System.out.println(write(args, repo));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static String write(String[] args, FileRoot repo) {
        var home = new StudioHome(Path.of(args[1]));
        var store = new FileStore();
        try (var database = new Database(home.database(), new ChangeBus())) {
            var filing = new Filing(database, store, home, FilingFixture.NOON);
            var old = store.read(repo, args[3]).rawHash();
            var change = new FileChange(repo, args[3], old, "new".getBytes(UTF_8), "target", "t1");
            filing.apply(List.of(change), tx -> FilingFixture.putRow(tx, "new"));
            return "written";
        } catch (AppException e) {
            return e.code() + " " + e.args().getFirst();
        }
    }
}
