package dev.projectstudio.cli;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.MergeOutcome;
import dev.projectstudio.core.drift.Resolved;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.diff.Merge;
import dev.projectstudio.platform.file.NewFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio drift resolve`: puts one target right, in the way that is named.
@Command(name = "resolve")
final class DriftResolveCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "P")
    private String written = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--target", paramLabel = "PATH")
    private @Nullable String target;

    @Option(names = "--expect", paramLabel = "HASH")
    private @Nullable String expected;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable String output;

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    DriftResolveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a merge has conflicts, and nothing was changed
    @Override
    public Integer call() {
        if (output != null && !way.merge) {
            throw invocation.refused("studio drift resolve", "cli.drift.output-without-merge");
        }
        var services = invocation.services();
        var project = invocation.reread(written);
        var file = services.context().require(project.id(), name);
        var detail = new TargetChoice(services, file).require(target);
        var seen = shown(detail);
        var id = detail.place().target();
        var marked = output == null ? null : NewFile.at(invocation.path(output), invocation.home());
        var resolution = services.resolution();
        if (way.merge) {
            return switch (resolution.merge(id, seen)) {
                case MergeOutcome.Done(var resolved) ->
                    done(project, resolved, resolved.resolution().word());
                case MergeOutcome.Conflicts found -> conflicts(project, found.place(), found.merge(), marked);
            };
        }
        var resolved = way.acceptRepo
                ? resolution.acceptRepo(id, seen)
                : way.keepStudio ? resolution.keepStudio(id, seen) : resolution.dismiss(id, seen);
        boolean isDropped = way.acceptRepo && detail.isDeletion();
        return done(
                project, resolved, isDropped ? "dropped" : resolved.resolution().word());
    }

    /// What this command has read, or what the caller saw before.
    private Shown shown(DriftDetail detail) {
        return expected == null ? detail.shown() : detail.shown().expecting(expected);
    }

    private int done(Project project, Resolved resolved, String said) {
        var json = Json.object(
                "project", project.name(),
                "project_id", project.id().value(),
                "filename", resolved.place().filename(),
                "target", resolved.place().repoPath(),
                "resolution", resolved.resolution().word(),
                "written", resolved.written(),
                "left", resolved.left().stream().map(DriftPlace::repoPath).toList());
        invocation.print(Json.object("resolved", json), () -> {
            var lines = new ArrayList<String>();
            lines.add(invocation.text(
                    "cli.resolved." + said.replace('_', '-'),
                    resolved.place().filename(),
                    resolved.place().repoPath()));
            resolved.written().stream()
                    .filter(path -> !path.equals(resolved.place().repoPath()))
                    .forEach(path -> lines.add(invocation.text("cli.drift.written-too", path)));
            resolved.left().forEach(place -> lines.add(invocation.text("cli.drift.left", place.repoPath())));
            return lines;
        });
        return 0;
    }

    private int conflicts(Project project, DriftPlace place, Merge merge, @Nullable NewFile marked) {
        if (marked != null) {
            marked.write(merge.text());
            invocation.note("cli.drift.marked", marked.path());
        }
        var conflicts = merge.conflicts().stream()
                .map(each -> Json.object(
                        "line", each.line(),
                        "base", each.base(),
                        "studio", each.studio(),
                        "repo", each.repo()))
                .toList();
        var json = Json.object(
                "project", project.name(),
                "project_id", project.id().value(),
                "filename", place.filename(),
                "target", place.repoPath(),
                "conflicts", conflicts);
        invocation.print(json, () -> {
            var lines = new ArrayList<String>();
            lines.add(invocation.text("cli.drift.conflicts", place.filename(), place.repoPath(), conflicts.size()));
            merge.conflicts().forEach(each -> {
                lines.add(invocation.text("cli.drift.conflict", each.line()));
                lines.addAll(quoted("studio  ", each.studio()));
                lines.addAll(quoted("repo    ", each.repo()));
            });
            return lines;
        });
        return 1;
    }

    private static List<String> quoted(String side, String text) {
        return text.lines().map(line -> "  " + side + line).toList();
    }

    /// Exactly one of these.
    static final class Way {

        @Option(names = "--accept-repo", required = true)
        private boolean acceptRepo;

        @Option(names = "--keep-studio", required = true)
        private boolean keepStudio;

        @Option(names = "--merge", required = true)
        private boolean merge;

        @Option(names = "--dismiss", required = true)
        private boolean dismiss;
    }
}
