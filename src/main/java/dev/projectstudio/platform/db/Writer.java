package dev.projectstudio.platform.db;

import dev.projectstudio.platform.event.Change;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The one connection of this process that writes. Each transaction begins by taking the write lock, so that it
/// waits before it has read anything and never has to be repeated half way.
final class Writer implements AutoCloseable {

    /// In KiB, as SQLite has it by itself.
    private static final String USUAL_CACHE = "-2000";

    private static final String LARGE_CACHE = "-65536";

    private final Path file;
    private final Patience patience;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Link link;
    private long seenVersion;
    private boolean hasGrown;

    Writer(Path file, Patience patience) {
        this.file = file;
        this.patience = patience;
    }

    boolean isMine() {
        return turn.isHeldByCurrentThread();
    }

    /// The running transaction, for its own thread.
    DSLContext current() {
        var open = link;
        if (open == null || !isMine()) {
            throw new IllegalStateException("No transaction on this thread");
        }
        return open.sql();
    }

    <T> T run(Function<Tx, T> work, Consumer<List<Change>> committed) throws SQLException {
        return run(work, committed, false);
    }

    /// The same for many thousand rows.
    <T> T runLarge(Function<Tx, T> work, Consumer<List<Change>> committed) throws SQLException {
        return run(work, committed, true);
    }

    private <T> T run(Function<Tx, T> work, Consumer<List<Change>> committed, boolean isLarge) throws SQLException {
        Link open;
        try (var wait = new Wait(patience, file)) {
            takeTurn(wait);
            open = beginOrLeave(wait, isLarge);
        }
        try {
            var tx = new Tx(open.sql());
            T result = work.apply(tx);
            open.run("COMMIT");
            committed.accept(tx.changes());
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(open, e);
            throw e;
        } finally {
            shrink();
            turn.unlock();
        }
    }

    /// Whether another connection has committed since the last call. While a transaction runs here, no answer is no.
    boolean sawForeignCommit() throws SQLException {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            boolean first = link == null;
            long version = opened().number("PRAGMA data_version");
            boolean isNews = !first && seenVersion != 0 && version != seenVersion;
            seenVersion = version;
            return isNews;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            if (link != null) {
                link.close();
                link = null;
            }
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn(Wait wait) {
        try {
            while (!turn.tryLock(Connections.BUSY_MILLIS, TimeUnit.MILLISECONDS)) {
                wait.goOn(new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wait.goOn(e);
        }
    }

    private Link beginOrLeave(Wait wait, boolean isLarge) throws SQLException {
        try {
            while (true) {
                try {
                    var open = opened();
                    if (isLarge) {
                        grow(open);
                    }
                    open.run("BEGIN IMMEDIATE");
                    return open;
                } catch (SQLException e) {
                    if (!SqlFailures.isBusy(e)) {
                        throw e;
                    }
                    wait.goOn(e);
                }
            }
        } catch (SQLException | RuntimeException e) {
            shrink();
            turn.unlock();
            throw e;
        }
    }

    /// What is changed stays in memory up to the commit. Otherwise each page is written out whenever others need its
    /// place, and, where a trigger goes along with a row, what it held before each single row.
    private void grow(Link open) throws SQLException {
        hasGrown = true;
        open.set("cache_size", LARGE_CACHE);
        open.set("temp_store", "MEMORY");
    }

    private void shrink() {
        var open = link;
        if (hasGrown && open != null) {
            try {
                open.set("cache_size", USUAL_CACHE);
                open.set("temp_store", "DEFAULT");
            } catch (SQLException e) {
                discard(open, e);
            }
        }
        hasGrown = false;
    }

    private Link opened() throws SQLException {
        var open = link;
        if (open == null) {
            open = new Link(Connections.writer(file));
            link = open;
        }
        return open;
    }

    /// SQLite has rolled back by itself after some failures; a connection in doubt is not used again.
    private void rollBack(Link open, Throwable cause) {
        try {
            open.run("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
            discard(open, cause);
        }
    }

    private void discard(Link open, Throwable cause) {
        link = null;
        seenVersion = 0;
        try {
            open.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
