package dev.projectstudio.core.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of a cycle's timeline.
///
/// @param from null where the cycle began
/// @param at null where an older home has no time
/// @param answer what was to become of what was open when it was completed, `leave_open` or `finish`; null for nothing
/// @param note why it was completed, in the user's words; null for nothing
public record PhaseMove(
        @Nullable String from,
        String to,
        @Nullable Instant at,
        @Nullable String answer,
        @Nullable String note) {

    /// How the activity log keeps a move in its detail.
    ///
    /// @param from null where the cycle begins
    public static String logged(@Nullable Phase from, Phase to) {
        return from == null ? MoveDetail.began(to) : MoveDetail.of(from.word(), to);
    }
}
