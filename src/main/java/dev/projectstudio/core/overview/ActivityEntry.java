package dev.projectstudio.core.overview;

import dev.projectstudio.platform.text.Phrase;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of the activity log.
///
/// @param projectId null where it belongs to no project, or to one that is gone
/// @param projectName null with it
/// @param type the stored word, also one that this version does not know
/// @param act what was done, where the type does not say enough of it
/// @param detail all that was noted with it, as JSON; null for nothing
/// @param step which change it was that was taken back or made again
public record ActivityEntry(
        String id,
        @Nullable String projectId,
        @Nullable String projectName,
        String type,
        @Nullable String act,
        @Nullable Phrase step,
        String title,
        @Nullable String referenceType,
        @Nullable String referenceId,
        @Nullable Instant createdAt,
        @Nullable String detail) {

    /// Changes of projects whose words do not name one.
    private static final Set<String> OF_SEVERAL = Set.of(
            "undo.project.scan",
            "undo.project.archive-many",
            "undo.project.unarchive-many",
            "undo.project.trust-many",
            "undo.project.untrust-many");

    /// What is done to any kind of thing.
    private static final Set<String> TURNS = Set.of("undone", "redone");

    /// Whether a change was taken back or made again.
    public boolean isTurn() {
        return act != null && TURNS.contains(act);
    }

    /// Whether several projects were changed at once, of which the title names only the first.
    public boolean isOfSeveral() {
        return step != null
                && OF_SEVERAL.contains(step.key())
                && !String.valueOf(step.args().getLast()).equals("1");
    }
}
