package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.platform.error.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio undo`: takes the last change back.
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--skip")
    private boolean skip;

    UndoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var passedOver = new ArrayList<Map<String, @Nullable Object>>();
        var journal = invocation.services().undo();
        Consumer<UndoneStep> passing = step -> {
            invocation.note("cli.passed-over", label(step));
            passedOver.add(json(step));
        };
        var step = (skip ? journal.undoPassingOver(passing) : journal.undoLast(passing))
                .orElseThrow(() -> new NotFound("nothing-to-undo"));
        var label = label(step);
        var project = projectName(step);
        invocation.print(
                Json.object("undone", json(step), "passed_over", passedOver),
                () -> List.of(
                        project == null
                                ? invocation.text("cli.undone", label)
                                : invocation.text("cli.undone-in", project, label)));
        return 0;
    }

    private Map<String, @Nullable Object> json(UndoneStep step) {
        return Json.object(
                "id", step.id(), "project", projectName(step), "project_id", step.projectId(), "label", label(step));
    }

    private String label(UndoneStep step) {
        return invocation.text(step.labelKey(), step.labelArgs().toArray());
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
