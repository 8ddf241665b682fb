package dev.projectstudio.core.watch;

import dev.projectstudio.platform.watch.PollReason;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the watcher is doing, for the status bar and `studio doctor`.
///
/// @param files how many places in repositories are watched
/// @param projects in how many projects they are
/// @param lastCheck when everything was last looked at; null before the first time
/// @param polled how many folders are only looked at every few seconds, and why
public record WatchStatus(
        boolean isRunning,
        int files,
        int projects,
        @Nullable Instant lastCheck,
        Map<PollReason, Integer> polled) {

    public static final WatchStatus STOPPED = new WatchStatus(false, 0, 0, null, Map.of());

    public WatchStatus {
        polled = Map.copyOf(polled);
    }

    /// The key of the words that say why folders are polled and what to do; it takes their number.
    public static String pollingKey(PollReason reason) {
        return "watch.polling." + reason.word();
    }
}
