package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.DismissedPair;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The record of a target's drift as long as it lasts.
///
/// @param pair null where an older home recorded it, without hashes
/// @param hasTexts whether it holds its two texts; one that an undo opened again has them to be filled in
record OpenRecord(
        String id,
        @Nullable DismissedPair pair,
        @Nullable String syncStatus,
        @Nullable String reason,
        @Nullable Instant detectedAt,
        boolean hasTexts) {

    boolean says(Look look) {
        var status = look.status();
        return hasTexts
                && Objects.equals(pair, look.pair())
                && status.sync().word().equals(syncStatus)
                && Objects.equals(status.reason(), reason);
    }
}
