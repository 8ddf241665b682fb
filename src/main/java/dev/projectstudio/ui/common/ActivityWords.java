package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.Set;

/// Says in the user's words what an entry of the activity log is about.
public final class ActivityWords {

    private static final Set<String> KNOWN = Set.of(
            "session_captured",
            "decision_recorded",
            "cycle_started",
            "cycle_completed",
            "drift_detected",
            "drift_resolved",
            "context_updated",
            "project_registered",
            "project_updated",
            "project_archived",
            "project_removed");

    private ActivityWords() {}

    /// A word from elsewhere is shown as it is.
    public static String of(String type, Messages text) {
        return KNOWN.contains(type) ? text.get("dashboard.activity." + type.replace('_', '-')) : type;
    }
}
