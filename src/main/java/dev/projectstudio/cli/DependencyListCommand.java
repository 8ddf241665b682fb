package dev.projectstudio.cli;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio deps list`: what is needed and how it stood when it was checked last. Runs nothing.
@Command(name = "list")
final class DependencyListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--commands")
    private boolean commands;

    DependencyListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (commands && (all || written != null)) {
            throw invocation.refused("studio deps list", "cli.deps.commands-alone");
        }
        if (all && written != null) {
            throw invocation.refused("studio deps list", "cli.project-or-all");
        }
        if (commands) {
            printCommands();
        } else {
            printDependencies();
        }
        return 0;
    }

    private void printDependencies() {
        var services = invocation.services();
        var projects = all ? services.projects().list(false) : List.of(invocation.project(written));
        var dependencies = services.dependencies();
        Map<Project, List<Dependency>> needed = new LinkedHashMap<>();
        projects.forEach(project -> needed.put(project, dependencies.service().list(project.id())));
        var rows = new DependencyRows(invocation, invocation.dependencyChecks().tools());
        invocation.print(Json.object("dependencies", rows.json(needed)), () -> rows.lines(needed), "cli.deps.none");
    }

    /// All that is ever run: what Studio knows by itself, then what the user has allowed.
    private void printCommands() {
        var dependencies = invocation.services().dependencies();
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        var table = invocation.terminal().table();
        dependencies
                .service()
                .programs()
                .forEach(program -> program.commands().forEach(words -> {
                    json.add(Json.object("name", program.name(), "argv", words, "tool", null, "allowed_at", null));
                    table.row(program.name(), String.join(" ", words));
                }));
        dependencies.checks().allowed().forEach(command -> {
            json.add(Json.object(
                    "name",
                    command.tool(),
                    "argv",
                    command.argv(),
                    "tool",
                    command.tool(),
                    "allowed_at",
                    command.allowedAt()));
            table.row(command.tool(), Json.list(command.argv()), invocation.text("cli.deps.allowed-by-you"));
        });
        invocation.print(Json.object("commands", json), table::lines);
    }
}
