package dev.projectstudio.core.session;

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
import java.util.List;
import java.util.concurrent.Executor;

/// The sessions of an import in the order of their files, which are read a little ahead on other threads. For one
/// thread, which closes it.
final class ImportReading implements AutoCloseable {

    private static final long SECONDS = Duration.ofSeconds(5).toNanos();
    /// So many files tell how long the others take.
    private static final int SAMPLE = 1_000;

    private final Ahead<Path, Offer> ahead;
    private final ImportProgress progress;
    private final int all;
    private final Deque<Session> read = new ArrayDeque<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int known;
    private int done;
    private boolean isOver;

    ImportReading(List<Path> from, OfferedSessions offered, ImportProgress progress, Executor executor) {
        this.ahead = new Ahead<>(from, offered::look, executor);
        this.progress = progress;
        this.all = from.size();
    }

    /// Reads on until what is left is a matter of seconds.
    void untilNearTheEnd() {
        long start = System.nanoTime();
        while (!isOver && !isNearTheEnd(System.nanoTime() - start)) {
            readPart();
        }
    }

    private boolean isNearTheEnd(long nanos) {
        return done >= SAMPLE && (double) nanos / done * (all - done) < SECONDS;
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

    private void readPart() {
        var part = ahead.next();
        isOver = part.isEmpty();
        for (var offer : part) {
            goOn();
            done++;
            switch (offer) {
                case Taken(var session) -> read.add(session);
                case Refused(var file) -> leftOut.add(file);
                case Known() -> known++;
            }
        }
    }
}
