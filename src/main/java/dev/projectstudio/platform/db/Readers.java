package dev.projectstudio.platform.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Connections that only read, each call on one consistent view of the data.
final class Readers implements AutoCloseable {

    /// Opens a connection to a file.
    @FunctionalInterface
    interface Opener {
        Connection open(Path file) throws SQLException;
    }

    private static final int KEPT = 4;

    private final Path file;
    private final Patience patience;
    private final Opener opener;
    private final ConcurrentLinkedDeque<Link> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Path file, Patience patience, Opener opener) {
        this.file = file;
        this.patience = patience;
        this.opener = opener;
    }

    <T> T run(Function<DSLContext, T> work) throws SQLException {
        var link = begin();
        boolean usable = false;
        try {
            T result = work.apply(link.sql());
            link.run("COMMIT");
            usable = true;
            return result;
        } finally {
            giveBack(link, usable);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (var link = idle.pollFirst(); link != null; link = idle.pollFirst()) {
            link.close();
        }
    }

    /// The first SELECT fixes the view; done here, so that waiting happens before `work` has begun.
    private Link begin() throws SQLException {
        try (var wait = new Wait(patience, file)) {
            while (true) {
                Link link = null;
                try {
                    link = take();
                    link.run("BEGIN");
                    link.number("SELECT 1 FROM sqlite_schema LIMIT 1");
                    return link;
                } catch (SQLException e) {
                    if (link != null) {
                        link.close();
                    }
                    if (!SqlFailures.isBusy(e)) {
                        throw e;
                    }
                    wait.goOn(e);
                }
            }
        }
    }

    private Link take() throws SQLException {
        var link = idle.pollFirst();
        return link == null ? new Link(opener.open(file)) : link;
    }

    private void giveBack(Link link, boolean usable) throws SQLException {
        if (!usable || closed || idle.size() >= KEPT) {
            link.close();
        } else {
            idle.addFirst(link);
        }
    }
}
