package dev.projectstudio.cli;

import dev.projectstudio.platform.error.NotFound;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `studio undo`: takes the last change back.
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    private final Invocation invocation;

    UndoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var step = invocation.services().undo().undoLast().orElseThrow(() -> new NotFound("nothing-to-undo"));
        var label = invocation.text(step.labelKey(), step.labelArgs().toArray());
        invocation.print(
                Json.object("undone", Json.object("id", step.id(), "project_id", step.projectId(), "label", label)),
                () -> List.of(Escapes.line(invocation.text("cli.undone", label))));
        return 0;
    }
}
