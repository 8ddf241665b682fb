package dev.projectstudio.core.undo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.core.activity.Activity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the activity log says of a step that is taken back or made again: that its subject was changed.
final class StepActivity {

    /// Rows of these tables are what a step is about, the first one that it has.
    private static final List<Subject> SUBJECTS = List.of(
            new Subject("context_files", "context_updated", "context_file"),
            new Subject("cycles", "cycle_updated", "cycle"));

    private StepActivity() {}

    private record Subject(String table, String type, String reference) {}

    /// @param way the step in the direction in which it goes
    /// @param project null if it has none, or none that is there
    static Activity of(UndoStep way, @Nullable String project) {
        return SUBJECTS.stream()
                .flatMap(subject -> of(way, project, subject).stream())
                .findFirst()
                .orElseGet(() -> ofProject(way, project));
    }

    private static Optional<Activity> of(UndoStep way, @Nullable String project, Subject subject) {
        return way.rows().stream()
                .filter(row -> row.table().equals(subject.table()))
                .findFirst()
                .map(row ->
                        new Activity(project, subject.type(), way.subject(), subject.reference(), row.id(), move(row)));
    }

    private static Activity ofProject(UndoStep way, @Nullable String project) {
        var own = way.projectId();
        var type = way.labelKey().startsWith("undo.project.") ? "project_updated" : "context_updated";
        return new Activity(project, type, way.subject(), own == null ? null : "project", own);
    }

    /// A cycle that goes back to another phase moves like any other: its timeline is drawn from the log.
    private static @Nullable String move(RowChange row) {
        var from = row.before().get("phase");
        var to = row.after().get("phase");
        return from == null || to == null || Objects.equals(from, to)
                ? null
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("from", from.toString())
                        .put("to", to.toString())
                        .toString();
    }
}
