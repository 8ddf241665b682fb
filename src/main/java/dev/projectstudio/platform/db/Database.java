package dev.projectstudio.platform.db;

import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The SQLite file: any number of readers, one writer at a time in this process and across processes.
public final class Database implements AutoCloseable {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final Path file;
    private final ChangeBus bus;
    private final ConnectionPool connections;
    private final ReentrantLock writing = new ReentrantLock();

    public Database(Path file, ChangeBus bus) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        this.file = file;
        this.bus = bus;
        this.connections = new ConnectionPool(source);
    }

    public Path file() {
        return file;
    }

    /// Runs `work` on one consistent view of the data.
    public <T> T read(Function<DSLContext, T> work) {
        return withConnection(connection -> work.apply(context(connection)));
    }

    /// Runs `work` in a transaction, then publishes what it announced.
    public <T> T write(Function<Tx, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("Already in a transaction: hand the Tx on instead");
        }
        List<Change> changes = new ArrayList<>();
        T result;
        writing.lock();
        try {
            result = withConnection(connection -> context(connection).transactionResult(configuration -> {
                var tx = new Tx(configuration.dsl());
                var value = work.apply(tx);
                changes.addAll(tx.changes());
                return value;
            }));
        } finally {
            writing.unlock();
        }
        changes.forEach(bus::publish);
        return result;
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw new StorageFailure("database-failed", e, file);
        }
    }

    private static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
    }

    private <T> T withConnection(Function<Connection, T> work) {
        try {
            var connection = connections.take();
            try {
                return work.apply(connection);
            } finally {
                connections.giveBack(connection);
            }
        } catch (SQLException e) {
            throw new StorageFailure("database-failed", e, file);
        }
    }
}
