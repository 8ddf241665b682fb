package dev.projectstudio.cli;

import dev.projectstudio.core.drift.CheckOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `studio context target …`: the places in the repository that a context file goes to.
@Command(name = "target")
final class ContextTargetCommands extends CommandGroup {

    ContextTargetCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "PATH") String path) {
        var services = invocation().services();
        var context = services.context();
        var file = context.require(invocation().reread(written).id(), name);
        var added = context.addTarget(file.id(), path);
        services.drift().check(List.of(added.id()), CheckOptions.ONCE);
        var target = context.targets(file.id()).stream()
                .filter(each -> each.id().equals(added.id()))
                .findFirst()
                .orElse(added);
        invocation()
                .print(
                        Json.object("target", ContextRows.json(target)),
                        () -> said("cli.context.target-added", file.filename(), target.repoPath()));
        return 0;
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "PATH") String path) {
        var services = invocation().services();
        var file = services.context().require(invocation().reread(written).id(), name);
        var removed = services.context().removeTarget(file.id(), path);
        invocation()
                .print(
                        Json.object(
                                "context_file",
                                new ContextRows(services)
                                        .json(services.context().require(file.id()))),
                        () -> said("cli.context.target-removed", file.filename(), removed.repoPath()));
        return 0;
    }

    private List<String> said(String key, Object... args) {
        return List.of(invocation().text(key, args));
    }
}
