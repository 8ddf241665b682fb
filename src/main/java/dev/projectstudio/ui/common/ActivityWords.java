package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in the user's words what happened to the thing that a line of the activity names.
public final class ActivityWords {

    private static final Set<String> KNOWN = Set.of(
            "session_captured",
            "decision_recorded",
            "cycle_started",
            "cycle_completed",
            "cycle_added",
            "cycle_phase_changed",
            "cycle_reopened",
            "cycle_updated",
            "cycle_removed",
            "task_added",
            "task_started",
            "task_completed",
            "task_reset",
            "task_moved",
            "task_removed",
            "drift_detected",
            "drift_resolved",
            "drift_ended",
            "context_updated",
            "project_registered",
            "project_updated",
            "project_archived",
            "project_removed");

    private ActivityWords() {}

    public static String of(ActivityLine line, Messages text) {
        return line.acts().entrySet().stream()
                .map(act -> act.getValue() == 1
                        ? word(act.getKey(), text)
                        : text.get("dashboard.activity.times", word(act.getKey(), text), act.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// A word from elsewhere is shown as it is.
    static String word(String type, Messages text) {
        return KNOWN.contains(type) ? text.get("dashboard.activity." + type.replace('_', '-')) : type;
    }
}
