package dev.projectstudio.cli;

import dev.projectstudio.core.dependency.CheckRound;
import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
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

/// `studio deps check`: finds what a project, or each of them, needs, and looks on this machine whether it is there.
@Command(name = "check")
final class DependencyCheckCommand implements Callable<Integer> {

    private final Invocation invocation;
    private final AtomicBoolean isCancelled = new AtomicBoolean();
    private final Map<Project, List<Dependency>> done = new LinkedHashMap<>();
    private final List<Project> missing = new ArrayList<>();

    @Parameters(paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Option(names = "--all")
    private boolean all;

    DependencyCheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a dependency is not met, a directory is missing, or not everything was looked for
    @Override
    public Integer call() {
        if (all && written != null) {
            throw invocation.refused("studio deps check", "cli.project-or-all");
        }
        invocation.whenTold(() -> isCancelled.set(true));
        var round = invocation.dependencyChecks().round();
        if (all) {
            checkAll(round);
        } else {
            check(invocation.project(written), round, null);
        }
        print();
        boolean isMet = done.values().stream().flatMap(List::stream).noneMatch(Dependency::isUnmet);
        return isMet && missing.isEmpty() && !isCancelled.get() ? 0 : 1;
    }

    private void checkAll(CheckRound round) {
        var projects = invocation.services().projects().list(false);
        var batch = UndoBatch.of("undo.dependency.detect-all", String.valueOf(projects.size()));
        for (var project : projects) {
            if (isCancelled.get()) {
                return;
            }
            if (project.directory() == DirectoryState.PRESENT) {
                check(project, round, batch);
            } else {
                missing.add(project);
            }
        }
    }

    private void check(Project project, CheckRound round, @Nullable UndoBatch batch) {
        var dependencies = invocation.services().dependencies();
        var changes = dependencies.service().detect(project.id(), batch, isCancelled::get);
        done.put(project, round.check(project.id(), isCancelled::get, name -> {
            if (invocation.terminal().shows() && !invocation.isJson()) {
                invocation.note("cli.deps.looking", name);
            }
        }));
        if (!invocation.isJson()) {
            changes.look()
                    .unread()
                    .forEach(each -> invocation.note(
                            "cli.stack.unread",
                            project.name(),
                            each.file(),
                            each.line(),
                            new StackRows(invocation).why(each)));
        }
    }

    private void print() {
        var rows = new DependencyRows(
                invocation, invocation.services().dependencies().checks().tools());
        var json = Json.object(
                "dependencies",
                rows.json(done),
                "missing",
                missing.stream()
                        .map(each -> Json.object(
                                "project", each.name(), "project_id", each.id().value(), "reason", "repo-missing"))
                        .toList());
        invocation.print(json, () -> rows.lines(done), "cli.deps.nothing-needed");
        if (!invocation.isJson()) {
            done.values().stream().flatMap(List::stream).distinct().forEach(each -> {
                var install = rows.install(each);
                if (each.isUnmet() && install != null) {
                    invocation.note("cli.deps.install", each.name(), install);
                }
            });
            missing.forEach(
                    each -> invocation.note("cli.stack.missing", each.name(), invocation.reason("repo-missing")));
        }
    }
}
