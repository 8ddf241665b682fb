package dev.projectstudio.core.undo;

import dev.projectstudio.core.activity.ActDetail;
import dev.projectstudio.core.activity.Activity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the activity log says of a step that is taken back or made again: that, and which one it was.
final class StepActivity {

    /// Rows of these tables are what a step is about, the first one that it has.
    private static final List<Subject> SUBJECTS = List.of(
            new Subject("context_files", "context_updated", "context_file"),
            new Subject("cycles", "cycle_updated", "cycle"),
            new Subject("sessions", "session_updated", "session"),
            new Subject("tasks", "task_updated", "task"),
            new Subject("decisions", "decision_updated", "decision"),
            new Subject("learnings", "learning_updated", "learning"),
            new Subject("registry_skills", "registry_updated", "registry_skill"),
            new Subject("registry_agents", "registry_updated", "registry_agent"),
            new Subject("registry_tools", "registry_updated", "registry_tool"),
            new Subject("registry_templates", "registry_updated", "registry_template"),
            new Subject("registry_prompts", "registry_updated", "registry_prompt"),
            new Subject("tech_stack", "stack_updated", "stack"),
            new Subject("tech_mappings", "stack_mapped", "mapping"),
            new Subject("dependencies", "dependency_updated", "dependency"),
            new Subject("allowed_commands", "dependency_updated", "dependency"));

    private StepActivity() {}

    private record Subject(String table, String type, String reference) {}

    /// @param way the step in the direction in which it goes
    /// @param again whether it is made again, rather than taken back
    /// @param project null if it has none, or none that is there
    static Activity of(UndoStep way, boolean again, @Nullable String project) {
        return installed(way, again, project)
                .or(() -> SUBJECTS.stream()
                        .flatMap(subject -> of(way, again, project, subject).stream())
                        .findFirst())
                .orElseGet(() -> ofProject(way, again, project));
    }

    /// What is done to the copies of an item is about the item.
    private static Optional<Activity> installed(UndoStep way, boolean again, @Nullable String project) {
        return way.rows().stream()
                .filter(row -> row.table().equals("installations"))
                .map(row -> row.after().isEmpty() ? row.before() : row.after())
                .filter(row -> row.get("registry_type") != null && row.get("registry_id") != null)
                .findFirst()
                .map(row -> new Activity(
                        project,
                        "registry_installed",
                        way.subject(),
                        "registry_" + row.get("registry_type"),
                        String.valueOf(row.get("registry_id")),
                        detail(way, again, null)));
    }

    private static Optional<Activity> of(UndoStep way, boolean again, @Nullable String project, Subject subject) {
        return way.rows().stream()
                .filter(row -> row.table().equals(subject.table()))
                .findFirst()
                .map(row -> new Activity(
                        project,
                        subject.type(),
                        way.subject(),
                        subject.reference(),
                        row.id(),
                        detail(way, again, row)));
    }

    private static Activity ofProject(UndoStep way, boolean again, @Nullable String project) {
        var own = way.projectId();
        var type = type(way.labelKey());
        var reference = own == null ? null : "project";
        return new Activity(project, type, way.subject(), reference, own, detail(way, again, null));
    }

    private static String type(String labelKey) {
        if (labelKey.startsWith("undo.project.")) {
            return "project_updated";
        }
        return labelKey.startsWith("undo.template.") ? "registry_applied" : "context_updated";
    }

    /// A cycle that goes back to another phase moves like any other: its timeline is drawn from the log.
    private static String detail(UndoStep way, boolean again, @Nullable RowChange row) {
        var detail = ActDetail.of(again ? "redone" : "undone", way.label());
        var from = row == null ? null : row.before().get("phase");
        var to = row == null ? null : row.after().get("phase");
        if (from != null && to != null && !Objects.equals(from, to)) {
            detail.put("from", from.toString()).put("to", to.toString());
        }
        return detail.toString();
    }
}
