package dev.projectstudio.cli;

import dev.projectstudio.core.context.HomeFinding;
import dev.projectstudio.core.home.Problem;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.core.home.Recovery;
import dev.projectstudio.platform.error.InvalidInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio recover`: what to do when the database is damaged or gone.
@Command(name = "recover")
final class RecoverCommand implements Callable<Integer> {

    private final Invocation invocation;

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    @Option(names = "--yes")
    private boolean yes;

    RecoverCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var recovery = invocation.recovery();
        if (way.readOnly) {
            return look();
        }
        if (way.rebuild) {
            confirm(recovery, "rebuild");
            return rebuilt(recovery.makeWay().orElse(null));
        }
        var backup = backup(recovery, String.valueOf(way.backup));
        recovery.requireGood(backup);
        confirm(recovery, "backup");
        return restored(backup, recovery.restore(backup).orElse(null));
    }

    /// A file, or else what has that name among the home's backups.
    private Path backup(Recovery recovery, String written) {
        var file = invocation.path(written);
        return Files.exists(file) ? file : recovery.named(written).orElse(file);
    }

    /// A sound database makes way only where somebody said so.
    private void confirm(Recovery recovery, String way) {
        var database = recovery.sound().orElse(null);
        if (database == null || yes || invocation.confirms("cli.recover.question." + way, database)) {
            return;
        }
        throw new InvalidInput(
                "confirmation-needed",
                invocation.text("cli.recover.unconfirmed." + way, database),
                invocation.text("cli.recover.unconfirmed-hint"));
    }

    /// @return 1 if folders were found that have no project
    private int restored(Path backup, @Nullable Path aside) {
        var strangers = invocation.examined().doctor().strangers();
        var json = Json.object(
                "backup",
                backup,
                "set_aside",
                aside,
                "folders_without_project",
                strangers.stream().map(Problem::path).toList());
        invocation.print(Json.object("recovered", json), () -> {
            var lines = new ArrayList<String>();
            lines.add(invocation.text("cli.recover.restored", backup));
            if (aside != null) {
                lines.add(invocation.text("cli.recover.aside", aside));
            }
            strangers.forEach(problem -> lines.add(DoctorCommand.line(invocation, problem)));
            return lines;
        });
        return strangers.isEmpty() ? 0 : 1;
    }

    /// @return 1 if something could not be brought back whole
    private int rebuilt(@Nullable Path aside) {
        var rebuilt = invocation.services().rebuild();
        var findings = rebuilt.attention();
        var lost = invocation.text(Rebuilt.LOST_KEY);
        var json = Json.object(
                "projects", rebuilt.projects(),
                "unnamed", rebuilt.unnamed(),
                "findings",
                        findings.stream()
                                .map(finding -> Json.object(
                                        "kind", finding.word(), "path", finding.path(), "reason", finding.reason()))
                                .toList(),
                "lost", lost,
                "set_aside", aside);
        invocation.print(Json.object("recovered", json), () -> {
            var lines = new ArrayList<String>();
            lines.add(invocation.text("cli.recover.rebuilt", rebuilt.projects().size()));
            rebuilt.unnamed().forEach(folder -> lines.add(invocation.text("cli.recover.unnamed", folder)));
            findings.forEach(
                    finding -> lines.add(invocation.text("cli.recover.finding", finding.path(), words(finding))));
            lines.add(lost);
            if (aside != null) {
                lines.add(invocation.text("cli.recover.aside", aside));
            }
            return lines;
        });
        return rebuilt.notWhole() == 0 ? 0 : 1;
    }

    private String words(HomeFinding finding) {
        var kind = invocation.text("recover.finding." + finding.word());
        return finding.cause()
                .map(why -> invocation.text("recover.finding.with-reason", kind, invocation.reason(why)))
                .orElse(kind);
    }

    /// Shows what the home holds, without changing anything in it.
    private int look() {
        try (var services = invocation.look()) {
            var projects = services.projects().list(true);
            var rows = ProjectRows.of(services);
            invocation.print(
                    Json.object("projects", rows.json(projects)),
                    () -> rows.lines(invocation, projects),
                    "cli.recover.nothing");
        }
        return 0;
    }

    /// Exactly one of these.
    static final class Way {

        @Option(names = "--backup", paramLabel = "FILE", required = true)
        private @Nullable String backup;

        @Option(names = "--rebuild", required = true)
        private boolean rebuild;

        @Option(names = "--read-only", required = true)
        private boolean readOnly;
    }
}
