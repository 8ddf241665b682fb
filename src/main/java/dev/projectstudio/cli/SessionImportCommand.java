package dev.projectstudio.cli;

import dev.projectstudio.core.session.ImportProgress;
import dev.projectstudio.core.session.SessionImport.LeftOut;
import dev.projectstudio.core.session.SessionImport.Outcome;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio session import`: takes in the files of sessions that are somewhere else, all of them or none.
@Command(name = "import")
final class SessionImportCommand implements Callable<Integer> {

    private static final String ENDING = ".md";
    private static final int TOLD_EVERY = 5_000;

    private final Invocation invocation;
    private final AtomicBoolean ended = new AtomicBoolean();
    private int told;

    @Parameters(paramLabel = "FROM", arity = "1..*")
    private List<String> from = new ArrayList<>();

    @Option(names = "--project", paramLabel = "P")
    private @Nullable String project;

    @Option(names = "--dry-run")
    private boolean dryRun;

    SessionImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a file was left out
    @Override
    public Integer call() {
        var where = invocation.project(project);
        var files = new ArrayList<Path>();
        from.forEach(written -> files.addAll(files(invocation.path(written))));
        invocation.whenTold(() -> ended.set(true));
        var imports = invocation.services().sessionImport();
        ImportProgress progress = this::goesOn;
        var outcome = dryRun ? imports.plan(where.id(), files, progress) : imports.run(where.id(), files, progress);
        print(outcome);
        return outcome.leftOut().isEmpty() ? 0 : 1;
    }

    private boolean goesOn(int done, int all) {
        if (done > told && done % TOLD_EVERY == 0 && invocation.terminal().shows()) {
            told = done;
            invocation.note("cli.session.importing", done, all);
        }
        return !ended.get();
    }

    private void print(Outcome outcome) {
        var rows = SessionRows.of(invocation);
        var json = Json.object(
                "sessions", outcome.sessions().stream().map(rows::json).toList(),
                "known", outcome.known(),
                "left_out",
                        outcome.leftOut().stream()
                                .map(SessionImportCommand::json)
                                .toList());
        invocation.print(json, () -> {
            outcome.leftOut()
                    .forEach(each ->
                            invocation.note("cli.session.left-out", each.file(), invocation.reason(each.reason())));
            return List.of(invocation.text(
                    dryRun ? "cli.session.would-import" : "cli.session.imported",
                    outcome.sessions().size(),
                    outcome.known()));
        });
    }

    private static Map<String, @Nullable Object> json(LeftOut left) {
        return Json.object("path", left.file().toString(), "reason", left.reason());
    }

    /// A file itself; of a directory, all that end as sessions' do, links not followed.
    private static List<Path> files(Path written) {
        if (Files.isRegularFile(written)) {
            return List.of(written);
        }
        if (!Files.isDirectory(written)) {
            throw new InvalidInput("file-missing", written);
        }
        try (var all = Files.walk(written)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, written);
        }
    }
}
