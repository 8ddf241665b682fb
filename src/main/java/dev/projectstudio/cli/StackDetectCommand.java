package dev.projectstudio.cli;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.stack.StackChanges;
import dev.projectstudio.core.undo.UndoBatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio stack detect`: looks at the files of a project, or of all of them, for what they are built with.
@Command(name = "detect")
final class StackDetectCommand implements Callable<Integer> {

    private static final int SAID_EVERY = 25;

    private final Invocation invocation;
    private final AtomicBoolean isCancelled = new AtomicBoolean();
    private final Map<Project, StackChanges> done = new LinkedHashMap<>();
    private final List<Project> missing = new ArrayList<>();

    @Parameters(paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--dry-run")
    private boolean dryRun;

    StackDetectCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a file or a directory could not be looked at, or not all projects were
    @Override
    public Integer call() {
        if (all && written != null) {
            throw invocation.refused("studio stack detect", "cli.project-or-all");
        }
        int meant = 1;
        if (all) {
            meant = detectAll();
        } else {
            var project = invocation.project(written);
            var stack = invocation.services().stack();
            done.put(project, dryRun ? stack.preview(project.id()) : stack.detect(project.id()));
        }
        print(meant);
        boolean isWhole = done.values().stream()
                .allMatch(each -> each.look().isWhole() && each.look().unread().isEmpty());
        return isWhole && missing.isEmpty() && done.size() == meant ? 0 : 1;
    }

    /// @return how many projects there are
    private int detectAll() {
        invocation.whenTold(() -> isCancelled.set(true));
        var stack = invocation.services().stack();
        var projects = invocation.services().projects().list(false);
        var batch = UndoBatch.of("undo.stack.detect-all", String.valueOf(projects.size()));
        int looked = 0;
        for (var project : projects) {
            if (isCancelled.get()) {
                break;
            }
            if (project.directory() != DirectoryState.PRESENT) {
                missing.add(project);
            } else if (dryRun) {
                done.put(project, stack.preview(project.id()));
            } else {
                done.put(project, stack.detect(project.id(), batch, isCancelled::get));
            }
            looked++;
            if (looked % SAID_EVERY == 0 && invocation.terminal().shows()) {
                invocation.note("cli.stack.progress", looked, projects.size());
            }
        }
        return projects.size();
    }

    private void print(int meant) {
        var rows = new StackRows(invocation);
        var json = Json.object(
                "projects",
                done.entrySet().stream()
                        .map(each -> StackRows.json(each.getKey(), each.getValue()))
                        .toList(),
                "missing",
                missing.stream()
                        .map(each -> Json.object(
                                "project", each.name(), "project_id", each.id().value(), "reason", "repo-missing"))
                        .toList(),
                "left",
                meant - done.size() - missing.size(),
                "dry_run",
                dryRun);
        invocation.print(json, () -> {
            var lines = new ArrayList<String>();
            done.forEach((project, changes) -> lines.addAll(rows.lines(project, changes)));
            return lines;
        });
        if (!invocation.isJson()) {
            tell(meant);
        }
    }

    private void tell(int meant) {
        var rows = new StackRows(invocation);
        done.forEach((project, changes) -> {
            changes.look()
                    .unread()
                    .forEach(each -> invocation.note(
                            "cli.stack.unread", project.name(), each.file(), each.line(), rows.why(each)));
            if (!changes.look().isWhole()) {
                invocation.note("cli.stack.not-whole", project.name());
            }
        });
        missing.forEach(each -> invocation.note("cli.stack.missing", each.name(), invocation.reason("repo-missing")));
        int changed =
                (int) done.values().stream().filter(each -> !each.isEmpty()).count();
        int found = done.values().stream().mapToInt(StackChanges::found).sum();
        invocation.note(dryRun ? "cli.stack.would" : "cli.stack.done", found, done.size(), changed);
        int left = meant - done.size() - missing.size();
        if (left > 0) {
            invocation.note("cli.stack.left", left);
        }
    }
}
