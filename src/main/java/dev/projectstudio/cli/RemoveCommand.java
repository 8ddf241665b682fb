package dev.projectstudio.cli;

import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio project remove`: deletes what Studio holds of a project, after a backup.
@Command(name = "remove")
final class RemoveCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "P")
    private String written = "";

    @Option(names = "--yes")
    private boolean yes;

    RemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var services = invocation.services();
        var project = invocation.project(written);
        if (!yes && !invocation.confirms("cli.project.remove-question", project.name())) {
            throw new InvalidInput(
                    "confirmation-needed",
                    invocation.text("cli.project.remove-unconfirmed", project.name()),
                    invocation.text("cli.project.remove-unconfirmed-hint"));
        }
        var json = ProjectRows.of(services).json(project);
        var backup = services.removal().remove(project.id());
        invocation.print(
                Json.object("project", json, "backup", backup),
                () -> List.of(invocation.text("cli.project.removed", project.name(), backup)));
        return 0;
    }
}
