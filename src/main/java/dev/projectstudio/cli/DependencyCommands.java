package dev.projectstudio.cli;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio deps …`: the programs that projects need, and whether they are there.
@Command(name = "deps")
final class DependencyCommands extends CommandGroup {

    DependencyCommands(Invocation invocation) {
        super(invocation);
    }

    /// What is not said anew stays as it is.
    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--version", paramLabel = "RANGE") @Nullable String range) {
        var project = invocation().project(written);
        var dependencies = invocation().services().dependencies().service();
        var before = dependencies.find(project.id(), name).orElse(null);
        var wanted = range == null && before != null ? before.requiredVersion() : range;
        var added = dependencies.add(project.id(), new DependencyEdit(name, wanted));
        return done(added.equals(before) ? "cli.deps.needed-already" : "cli.deps.added", project, added);
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "P") String written, @Parameters(paramLabel = "NAME") String name) {
        var project = invocation().project(written);
        var dependencies = invocation().services().dependencies().service();
        var dependency = dependencies.require(project.id(), name);
        dependencies.remove(dependency);
        return done("cli.deps.removed", project, dependency);
    }

    private int done(String key, Project project, Dependency dependency) {
        var tools = invocation().dependencyChecks().tools();
        var json = new DependencyRows(invocation(), tools).json(project, dependency);
        invocation()
                .print(
                        Json.object("dependency", json),
                        () -> List.of(invocation().text(key, dependency.title(), project.name())));
        return 0;
    }
}
