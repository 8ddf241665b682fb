package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.platform.error.NotFound;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        var project = projectName(step);
        invocation.print(
                Json.object(
                        "undone",
                        Json.object(
                                "id", step.id(), "project", project, "project_id", step.projectId(), "label", label)),
                () -> List.of(Escapes.line(
                        project == null || step.labelArgs().contains(project)
                                ? invocation.text("cli.undone", label)
                                : invocation.text("cli.undone-in", project, label))));
        return 0;
    }

    /// Null if the step belongs to no project, or took the project's registration back.
    private @Nullable String projectName(UndoneStep step) {
        var id = step.projectId();
        return id == null
                ? null
                : invocation
                        .services()
                        .projects()
                        .find(new ProjectId(id))
                        .map(Project::name)
                        .orElse(null);
    }
}
