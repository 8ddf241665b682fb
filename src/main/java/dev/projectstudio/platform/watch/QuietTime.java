package dev.projectstudio.platform.watch;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;

/// Files that were touched, until they have been left alone long enough to be read.
///
/// Knows no time of its own: every call says what time it is, in nanoseconds. Safe on any thread.
public final class QuietTime {

    private static final Comparator<Pending> BY_DEADLINE =
            Comparator.<Pending>comparingLong(pending -> pending.due).thenComparing(pending -> pending.file);

    private final long quiet;
    private final long atMost;
    private final long missing;
    private final long empty;
    private final Map<Path, Pending> byFile = new HashMap<>();
    private final TreeSet<Pending> byDeadline = new TreeSet<>(BY_DEADLINE);

    public QuietTime(WatchTimes times) {
        this.quiet = times.quiet().toNanos();
        this.atMost = times.atMost().toNanos();
        this.missing = times.missing().toNanos();
        this.empty = times.empty().toNanos();
    }

    public synchronized void touched(Path file, long now) {
        var pending = byFile.computeIfAbsent(file, Pending::new);
        byDeadline.remove(pending);
        if (!pending.isBusy) {
            pending.isBusy = true;
            pending.busySince = now;
        }
        pending.touchedAt = now;
        pending.due = Math.min(now + quiet, pending.busySince + atMost);
        byDeadline.add(pending);
    }

    /// The files whose time has come, and what they look like. One that is missing or empty just now stays until
    /// that has lasted.
    public synchronized Map<Path, Sight> settled(long now, Function<Path, Sight> look) {
        Map<Path, Sight> ready = new LinkedHashMap<>();
        while (!byDeadline.isEmpty() && byDeadline.first().due <= now) {
            var pending = byDeadline.removeFirst();
            var sight = look.apply(pending.file);
            long until = pending.waitsUntil(sight);
            if (until <= now) {
                byFile.remove(pending.file);
                ready.put(pending.file, sight);
            } else {
                pending.isBusy = false;
                pending.due = until;
                byDeadline.add(pending);
            }
        }
        return ready;
    }

    public synchronized OptionalLong nextDeadline() {
        return byDeadline.isEmpty() ? OptionalLong.empty() : OptionalLong.of(byDeadline.first().due);
    }

    private final class Pending {
        private final Path file;
        private boolean isBusy;
        private long busySince;
        private long touchedAt;
        private long due;
        private Sight seen = Sight.PRESENT;
        private long seenSince;

        Pending(Path file) {
            this.file = file;
        }

        /// Nothing was touched since the last event, so what is seen now has been so since then.
        long waitsUntil(Sight sight) {
            if (sight != seen) {
                seen = sight;
                seenSince = touchedAt;
            }
            return switch (sight) {
                case PRESENT -> Long.MIN_VALUE;
                case MISSING -> seenSince + missing;
                case EMPTY -> seenSince + empty;
            };
        }
    }
}
