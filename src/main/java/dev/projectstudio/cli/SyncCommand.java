package dev.projectstudio.cli;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.drift.SyncReport;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio sync`: writes what is behind in the repository, and leaves what somebody has to decide.
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Parameters(index = "1..*", paramLabel = "NAME")
    private List<String> names = new ArrayList<>();

    @Option(names = "--dry-run")
    private boolean dryRun;

    SyncCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if something was left
    @Override
    public Integer call() {
        var project = invocation.reread(written);
        names.forEach(name -> invocation.services().context().require(project.id(), name));
        var report = invocation.services().sync().sync(project.id(), names, dryRun);
        var untied = untied(project.id());
        var json = Json.object(
                "written", json(project.name(), report.written()),
                "left", json(project.name(), report.left()),
                "dismissed", json(project.name(), report.dismissed()),
                "without_target", untied,
                "archived", project.isArchived(),
                "dry_run", dryRun);
        if (project.isArchived() || !report.dismissed().isEmpty() || !untied.isEmpty()) {
            invocation.print(json, () -> lines(report));
            tellWhatWasLeftOut(project, report, untied);
        } else {
            invocation.print(json, () -> lines(report), "cli.sync.nothing");
        }
        return report.left().isEmpty() ? 0 : 1;
    }

    /// The files meant that go nowhere.
    private List<String> untied(ProjectId project) {
        var context = invocation.services().context();
        var meant = names.isEmpty()
                ? context.list(project)
                : names.stream().map(name -> context.require(project, name)).toList();
        return meant.stream()
                .filter(file -> context.targets(file.id()).stream()
                        .allMatch(target ->
                                DriftReason.NO_TARGET.equals(target.state().reason())))
                .map(ContextFile::filename)
                .toList();
    }

    private void tellWhatWasLeftOut(Project project, SyncReport report, List<String> untied) {
        if (invocation.isJson()) {
            return;
        }
        if (project.isArchived()) {
            invocation.note("cli.project.left-out-archived", project.name());
            return;
        }
        if (!report.dismissed().isEmpty()) {
            invocation.note("cli.sync.dismissed", report.dismissed().size());
        }
        untied.forEach(file -> invocation.note("cli.sync.without-target", file));
    }

    private List<String> lines(SyncReport report) {
        var table = invocation.terminal().table();
        var done = invocation.text(dryRun ? "cli.sync.would-write" : "cli.sync.written");
        report.written().forEach(line -> row(table, done, line));
        report.left().forEach(line -> row(table, invocation.text("cli.sync.left"), line));
        return table.lines();
    }

    private void row(TextTable table, String what, SyncReport.Line line) {
        table.row(
                what,
                line.place().filename(),
                line.place().repoPath(),
                line.status().word(),
                why(line));
    }

    private String why(SyncReport.Line line) {
        var reason = line.reason();
        var failure = line.failure();
        if (failure != null) {
            var args = failure.args().toArray();
            return invocation.text(failure.key(), args) + " " + invocation.text(failure.key() + ".hint", args);
        }
        return reason == null ? "" : invocation.reason(reason);
    }

    private static List<Map<String, @Nullable Object>> json(String project, List<SyncReport.Line> lines) {
        return lines.stream()
                .map(line -> Json.object(
                        "project", project,
                        "project_id", line.place().project().value(),
                        "filename", line.place().filename(),
                        "target", line.place().repoPath(),
                        "sync_status", line.status().word(),
                        "reason", line.reason()))
                .toList();
    }
}
