package dev.projectstudio.core.session;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.session.OfferedSessions.Known;
import dev.projectstudio.core.session.OfferedSessions.Offer;
import dev.projectstudio.core.session.OfferedSessions.Refused;
import dev.projectstudio.core.session.OfferedSessions.Taken;
import dev.projectstudio.core.session.SessionImport.LeftOut;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.task.Ahead;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The sessions of an import in the order of their files, which are read a little ahead on other threads. For one
/// thread, which closes it.
final class ImportReading implements AutoCloseable {

    private static final long SECONDS = Duration.ofSeconds(5).toNanos();
    /// So many files tell how long those take that are left.
    private static final int SAMPLE = 1_000;

    private final Ahead<Path, Offer> ahead;
    private final NamedCycles cycles;
    private final Map<String, Optional<CycleId>> named = new HashMap<>();
    private final ImportProgress progress;
    private final int all;
    private final Deque<Session> read = new ArrayDeque<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int known;
    private int done;
    private boolean isOver;

    ImportReading(
            List<Path> from, OfferedSessions offered, NamedCycles cycles, ImportProgress progress, Executor executor) {
        this.cycles = cycles;
        this.ahead = new Ahead<>(from, offered::look, executor);
        this.progress = progress;
        this.all = from.size();
    }

    /// Reads on until what is left is a matter of seconds.
    void untilNearTheEnd() {
        boolean isNear = false;
        while (!isOver && !isNear) {
            int before = done;
            long start = System.nanoTime();
            while (!isOver && done - before < SAMPLE) {
                readPart();
            }
            isNear = (double) (System.nanoTime() - start) / Math.max(1, done - before) * (all - done) < SECONDS;
        }
    }

    /// The next ones, fewer only at the end; empty when there are no more.
    List<Session> next(int most) {
        while (!isOver && read.size() < most) {
            readPart();
        }
        var next = new ArrayList<Session>();
        while (next.size() < most && !read.isEmpty()) {
            next.add(read.removeFirst());
        }
        return next;
    }

    /// @throws Conflict `session-import-ended` if the progress ends it
    void goOn() {
        if (!progress.read(done, all)) {
            throw new Conflict("session-import-ended");
        }
    }

    /// What was no session.
    List<LeftOut> leftOut() {
        return leftOut;
    }

    /// How many were there already.
    int known() {
        return known;
    }

    @Override
    public void close() {
        ahead.close();
    }

    private @Nullable CycleId cycle(@Nullable String written, Session session) {
        return written == null
                ? null
                : named.computeIfAbsent(written, each -> Optional.ofNullable(cycles.find(each, session.projectId())))
                        .orElse(null);
    }

    private void readPart() {
        var part = ahead.next();
        isOver = part.isEmpty();
        for (var offer : part) {
            goOn();
            done++;
            switch (offer) {
                case Taken(var session, var cycle) -> read.add(session.in(cycle(cycle, session)));
                case Refused(var file) -> leftOut.add(file);
                case Known() -> known++;
            }
        }
    }
}
