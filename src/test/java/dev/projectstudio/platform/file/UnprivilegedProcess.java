package dev.projectstudio.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.event.ChangeBus;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tries, as somebody who may not, what a test tells it, and prints what came of it.
final class UnprivilegedProcess {

    private UnprivilegedProcess() {}

    public static void main(String[] args) {
        var repo = FileRoot.repo(Path.of(args[2]));
        switch (args[0]) {
            case "read" -> System.out.println(new FileStore().read(repo, args[3]));
            case "stat" ->
                System.out.println(new FileStore().stat(repo, args[3]).isPresent());
            case "write" -> System.out.println(change(args, repo, "new".getBytes(UTF_8)));
            case "delete" -> System.out.println(change(args, repo, null));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static String change(String[] args, FileRoot repo, byte @Nullable [] bytes) {
        var home = new StudioHome(Path.of(args[1]));
        var store = new FileStore();
        try (var database = new Database(home.database(), new ChangeBus())) {
            var filing = new Filing(database, store, home, FilingFixture.NOON);
            var changes = Stream.of(args)
                    .skip(3)
                    .map(path ->
                            new FileChange(repo, path, store.read(repo, path).rawHash(), bytes, "target", "t1"))
                    .toList();
            filing.apply(changes, tx -> FilingFixture.putRow(tx, "new"));
            return "written";
        } catch (AppException e) {
            return e.code() + " " + e.args().getFirst();
        }
    }
}
