package dev.projectstudio.platform.file;

import java.time.Duration;
import java.time.Instant;

/// The process that a change belongs to. A process id comes round again, so its start time tells which one is meant.
///
/// @param started milliseconds since the epoch; 0 where the system does not tell
public record Owner(long pid, long started) {

    /// The clock may have been set between two looks at the same process.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// Of what a living process has left over for the next one.
    static final Owner NOBODY = new Owner(-1, 0);

    public static Owner current() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /// Of what [#word] has noted; nobody for what is no such word.
    public static Owner ofWord(String word) {
        var parts = word.split(" ", -1);
        try {
            return parts.length == 2 ? new Owner(Long.parseLong(parts[0]), Long.parseLong(parts[1])) : NOBODY;
        } catch (NumberFormatException e) {
            return NOBODY;
        }
    }

    /// As it is noted where there is one field for it.
    public String word() {
        return pid + " " + started;
    }

    public boolean isAlive() {
        if (pid < 0) {
            return false;
        }
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        long now = of(process.get()).started;
        return started == 0 || now == 0 || Math.abs(now - started) <= TOLERANCE.toMillis();
    }
}
