package dev.projectstudio.core.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of a cycle's timeline.
///
/// @param from null where the cycle began
/// @param at null where an older home has no time
public record PhaseMove(
        @Nullable String from, String to, @Nullable Instant at) {

    /// How the activity log keeps a move in its detail.
    ///
    /// @param from null where the cycle begins
    public static String logged(@Nullable Phase from, Phase to) {
        return from == null ? MoveDetail.began(to) : MoveDetail.of(from.word(), to);
    }
}
