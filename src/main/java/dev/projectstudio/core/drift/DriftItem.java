package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.SyncStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the drift inbox: a target that is not what it should be, or of which that cannot be told.
///
/// @param reason a stable word, one of [DriftReason] or why a side cannot be read
/// @param summary such as `+4 lines, -2 lines`; null where there is nothing to count, or a side cannot be read now
/// @param detectedAt null where it is no drift but unknown
/// @param shown the two texts that the line stands for
/// @param closed what may not be read, where the line stands for all targets in it and not for this one only; else null
public record DriftItem(
        DriftPlace place,
        String projectName,
        SyncStatus status,
        @Nullable String reason,
        @Nullable String summary,
        @Nullable Instant detectedAt,
        Shown shown,
        @Nullable ClosedPlace closed) {

    DriftItem standingFor(ClosedPlace all) {
        return new DriftItem(place, projectName, status, reason, summary, detectedAt, shown, all);
    }
}
