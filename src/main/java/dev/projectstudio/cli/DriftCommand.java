package dev.projectstudio.cli;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio drift`: looks now, and lists what is not as agreed.
@Command(name = "drift")
final class DriftCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Option(names = "--all")
    private boolean all;

    DriftCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if there is drift
    @Override
    public Integer call() {
        if (all && written != null) {
            throw invocation.refused("studio drift", "cli.project-or-all");
        }
        var project = all ? null : invocation.checked(written);
        var items = project == null ? ofAll() : ofOne(project.id());
        var json = Json.object("drift", items.stream().map(DriftCommand::json).toList());
        if (project != null && project.isArchived()) {
            invocation.print(json, () -> lines(items));
            tellThatItIsArchived(project);
        } else {
            invocation.print(json, () -> lines(items), "cli.drift.none");
        }
        return items.isEmpty() ? 0 : 1;
    }

    private void tellThatItIsArchived(Project project) {
        if (!invocation.isJson()) {
            invocation.note("cli.project.left-out-archived", project.name());
        }
    }

    private List<DriftItem> ofAll() {
        invocation.checkAll();
        return new DriftItems(invocation.services()).all();
    }

    private List<DriftItem> ofOne(ProjectId project) {
        return new DriftItems(invocation.services()).ofProject(project);
    }

    private static Map<String, @Nullable Object> json(DriftItem item) {
        return Json.object(
                "project", item.projectName(),
                "project_id", item.place().project().value(),
                "filename", item.place().filename(),
                "target", item.place().repoPath(),
                "sync_status", item.status().word(),
                "reason", item.reason(),
                "diff_summary", item.summary(),
                "detected_at", item.detectedAt());
    }

    private List<String> lines(List<DriftItem> items) {
        var table = invocation.terminal().table();
        for (var item : items) {
            var reason = item.reason();
            table.row(
                    item.projectName(),
                    item.place().filename(),
                    item.place().repoPath(),
                    item.status().word(),
                    reason == null ? "" : invocation.reason(reason),
                    item.summary() == null ? "" : item.summary());
        }
        return table.lines();
    }
}
