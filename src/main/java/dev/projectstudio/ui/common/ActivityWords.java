package dev.projectstudio.ui.common;

import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.platform.text.Messages;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in the user's words what happened to the thing that a line of the activity names.
public final class ActivityWords {

    /// What is done to any kind of thing.
    private static final Set<String> TURNS = Set.of("undone", "redone");

    private static final Set<String> KNOWN = Set.of(
            "session_captured",
            "session_updated",
            "session_removed",
            "decision_recorded",
            "decision_updated",
            "decision_accepted",
            "decision_rejected",
            "decision_proposed",
            "decision_superseded",
            "decision_exported",
            "decision_imported",
            "decision_removed",
            "learning_added",
            "learning_updated",
            "learning_moved",
            "learning_removed",
            "tag_renamed",
            "registry_added",
            "registry_updated",
            "registry_renamed",
            "registry_removed",
            "registry_installed",
            "registry_uninstalled",
            "registry_copies_updated",
            "registry_applied",
            "stack_detected",
            "stack_added",
            "stack_updated",
            "stack_removed",
            "stack_mapped",
            "stack_unmapped",
            "dependency_detected",
            "dependency_added",
            "dependency_updated",
            "dependency_removed",
            "dependency_allowed",
            "dependency_forbidden",
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
            "task_updated",
            "task_reordered",
            "task_moved",
            "task_removed",
            "drift_detected",
            "drift_resolved",
            "drift_resolved.accepted_repo",
            "drift_resolved.accepted_deletion",
            "drift_resolved.kept_studio",
            "drift_resolved.written_again",
            "drift_resolved.merged",
            "drift_resolved.dismissed",
            "drift_ended",
            "context_updated",
            "context_updated.adopted",
            "context_updated.added",
            "context_updated.renamed",
            "context_updated.restored",
            "context_updated.deleted",
            "context_updated.tied",
            "context_updated.untied",
            "project_registered",
            "project_updated",
            "project_archived",
            "project_removed");

    private ActivityWords() {}

    /// What an entry is about: its title, unless that is only the first of several projects.
    public static String title(ActivityEntry entry, Messages text) {
        return entry.isOfSeveral() ? text.get("activity.several-projects") : entry.title();
    }

    /// What was taken back or made again is named where the line does not tell of it anyway.
    public static String of(ActivityLine line, Messages text) {
        if (line.entries().size() == 1) {
            return full(line.newest(), text);
        }
        return line.acts().entrySet().stream()
                .map(act -> act.getValue() == 1
                        ? word(act.getKey(), text)
                        : text.get("dashboard.activity.times", word(act.getKey(), text), act.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// One entry by itself, with which change was taken back or made again.
    static String full(ActivityEntry entry, Messages text) {
        var key = key(entry);
        return Optional.ofNullable(entry.step())
                .filter(_ -> entry.isTurn())
                .flatMap(step -> text.find(step.key(), step.args().toArray()))
                .map(step -> text.get("dashboard.activity." + key + ".step", step))
                .orElseGet(() -> word(key, text));
    }

    /// What an entry says was done, as narrowly as there is a word for it.
    static String key(ActivityEntry entry) {
        var act = entry.act();
        if (act != null && entry.isTurn()) {
            return act;
        }
        var narrow = entry.type() + "." + act;
        return KNOWN.contains(narrow) ? narrow : entry.type();
    }

    /// A word from elsewhere is shown as it is.
    static String word(String key, Messages text) {
        return KNOWN.contains(key) || TURNS.contains(key)
                ? text.get("dashboard.activity." + key.replace('_', '-'))
                : key;
    }
}
