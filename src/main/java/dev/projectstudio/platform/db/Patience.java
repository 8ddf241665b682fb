package dev.projectstudio.platform.db;

import java.time.Duration;

/// How long a transaction waits while another program is writing, and who is told about it.
///
/// @param limit after this the transaction fails with `database-busy`
/// @param notice waits shorter than this are nobody's business
/// @param listener told on the waiting thread, several times a second
public record Patience(Duration limit, Duration notice, Listener listener) {

    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(1), _ -> true);

    public Patience(Listener listener) {
        this(DEFAULT.limit, DEFAULT.notice, listener);
    }

    /// Lets a front end say that it waits for another program, and offer to stop.
    @FunctionalInterface
    public interface Listener {

        /// @return whether to go on waiting; if not, the transaction fails with `database-wait-cancelled`
        boolean waiting(Duration soFar);

        /// The wait that was told about is over, one way or the other.
        default void over() {}
    }
}
