package dev.projectstudio.cli;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.DriftDetail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio drift show`: how a target differs, from Studio to the repository.
@Command(name = "show")
final class DriftShowCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "P")
    private String written = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--target", paramLabel = "PATH")
    private @Nullable String target;

    DriftShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if there is a difference, dismissed or not, or if none can be told
    @Override
    public Integer call() {
        var services = invocation.services();
        var project = invocation.reread(written);
        var file = services.context().require(project.id(), name);
        var choice = new TargetChoice(services, file);
        var found = choice.find(target).or(choice::dismissed).orElse(null);
        var diff = found == null ? "" : found.unified();
        if (invocation.isJson()) {
            invocation.print(Json.object("diff", found == null ? null : json(project.name(), found, diff)), List::of);
        } else {
            invocation.terminal().text(diff.getBytes(StandardCharsets.UTF_8));
            if (found != null && diff.isEmpty()) {
                tellWhyThereIsNoDiff(found);
            }
        }
        return found != null && (found.status().sync() != SyncStatus.SYNCED || !diff.isEmpty()) ? 1 : 0;
    }

    private void tellWhyThereIsNoDiff(DriftDetail found) {
        var reason = found.status().reason();
        if (found.isBinary() && found.status().isDrift()) {
            invocation.note("cli.drift.no-text", found.place().repoPath());
        } else if (reason != null) {
            invocation.note("cli.drift.no-diff", found.place().repoPath(), invocation.reason(reason));
        }
    }

    private static Object json(String project, DriftDetail found, String diff) {
        return Json.object(
                "project", project,
                "project_id", found.place().project().value(),
                "filename", found.place().filename(),
                "target", found.place().repoPath(),
                "sync_status", found.status().sync().word(),
                "reason", found.status().reason(),
                "canonical_hash", found.shown().studioHash(),
                "repo_hash", found.repoHash(),
                "diff_summary", diff.isEmpty() ? null : found.diff().summary(),
                "text", diff,
                "lost_guard_rails", found.lostGuardRails());
    }
}
