package dev.projectstudio.platform.watch;

import java.time.Duration;

/// How long to wait for what.
///
/// @param quiet how long a file must have been left alone before it is read
/// @param atMost how long a file that is never left alone can put that off
/// @param missing how long a file must have been gone to count as deleted
/// @param empty how long a file must have been empty to count as emptied
/// @param poll how often folders without events are looked at
/// @param sweep how often watched folders are compared with what lies at their path now
/// @param rescan how often everything is looked at, whatever the events said
public record WatchTimes(
        Duration quiet,
        Duration atMost,
        Duration missing,
        Duration empty,
        Duration poll,
        Duration sweep,
        Duration rescan) {

    public static final WatchTimes DEFAULT = new WatchTimes(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofMinutes(1));
}
