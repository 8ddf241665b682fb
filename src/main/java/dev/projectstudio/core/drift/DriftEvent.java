package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.SyncStatus;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a check newly found of a target.
///
/// @param summary such as `+4 lines, -2 lines`; null where there is nothing to count
public record DriftEvent(
        Kind kind,
        DriftPlace place,
        SyncStatus status,
        @Nullable String reason,
        @Nullable String summary,
        Instant at) {

    /// What happened to the target's record.
    public enum Kind {
        DETECTED,
        UPDATED,
        RESOLVED;

        /// The word of the event on the command line.
        public String word() {
            return "drift_" + name().toLowerCase(Locale.ROOT);
        }
    }
}
