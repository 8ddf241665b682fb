package dev.projectstudio.core.cycle;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The answer to what is to become of the open criteria and tasks of a cycle that is completed.
///
/// @param note why, in the user's own words
public record Completion(Answer answer, @Nullable String note) {

    public enum Answer {
        /// They stay open, as a record of what was not done.
        LEAVE_OPEN,
        /// They are done: criteria are ticked, tasks completed.
        FINISH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
