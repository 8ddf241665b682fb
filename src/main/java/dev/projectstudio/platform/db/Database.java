package dev.projectstudio.platform.db;

import dev.projectstudio.platform.db.Companion.Joined;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.ForeignChange;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// The SQLite file: any number of readers, one writer at a time in this process and across processes.
///
/// What disk or other programs cause comes out as [StorageFailure]; a broken rule of the schema, such as a unique
/// key, stays jOOQ's exception, for the feature that knows what it means.
public final class Database implements AutoCloseable {

    private final Path file;
    private final ChangeBus bus;
    private final Readers readers;
    private final Writer writer;
    private final boolean readOnly;
    private final boolean noting;
    private final Supplier<? extends AppException> refusal;
    private final List<Companion> companions = new CopyOnWriteArrayList<>();

    public Database(Path file, ChangeBus bus) {
        this(file, bus, Patience.DEFAULT);
    }

    public Database(Path file, ChangeBus bus, Patience patience) {
        this(
                file,
                bus,
                new Readers(file, patience, Connections::reader),
                new Writer(file, patience),
                false,
                true,
                readOnly(file));
    }

    /// @param file what the user knows it by
    /// @param refusal why it is only read
    private Database(
            Path file,
            ChangeBus bus,
            Readers readers,
            Writer writer,
            boolean readOnly,
            boolean noting,
            Supplier<? extends AppException> refusal) {
        this.file = file;
        this.bus = bus;
        this.readers = readers;
        this.writer = writer;
        this.readOnly = readOnly;
        this.noting = noting;
        this.refusal = refusal;
    }

    /// A database that can be looked at and not be changed: writing ends in a [Conflict].
    ///
    /// @param unchanging nobody else writes it either, and nothing can be created beside it
    public static Database readOnly(Path file, ChangeBus bus, boolean unchanging) {
        Readers.Opener opener = unchanging ? Connections::unchanging : Connections::look;
        return new Database(
                file,
                bus,
                new Readers(file, Patience.DEFAULT, opener),
                new Writer(file, Patience.DEFAULT),
                true,
                false,
                readOnly(file));
    }

    /// The same of a copy that is thrown away: what is only noted goes into it, so that a look at the home shows what
    /// is true now. Whatever is said of it names the original.
    public static Database readOnlyCopy(Path original, Path copy, ChangeBus bus) {
        return readOnlyCopy(original, copy, bus, readOnly(original));
    }

    /// The same where something else than a permission keeps the original from being written.
    ///
    /// @param refusal what writing ends in
    public static Database readOnlyCopy(
            Path original, Path copy, ChangeBus bus, Supplier<? extends AppException> refusal) {
        var readers = new Readers(copy, Patience.DEFAULT, Connections::reader);
        return new Database(original, bus, readers, new Writer(copy, Patience.DEFAULT), true, true, refusal);
    }

    /// The file that the user knows.
    public Path file() {
        return file;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /// From now on, every transaction of this process is joined by `companion`.
    public void accompany(Companion companion) {
        companions.add(companion);
    }

    /// Whether [#note] keeps what it is given.
    public boolean isNoting() {
        return noting;
    }

    /// Writes what nobody asked for, such as what a check has found. To be called only if it [is noting][#isNoting].
    public <T> T note(Function<Tx, T> work) {
        if (!noting) {
            throw new IllegalStateException("Nothing is noted in " + file);
        }
        return transact(work, () -> {}, writer::run);
    }

    /// Runs `work` on one consistent view of the data; inside a transaction of this thread, on that.
    public <T> T read(Function<DSLContext, T> work) {
        try {
            return writer.isMine() ? work.apply(writer.current()) : readers.run(work);
        } catch (SQLException e) {
            throw failure(e);
        } catch (DataAccessException e) {
            throw curableOr(e);
        }
    }

    /// Runs `work` in a transaction, then publishes what it announced.
    public <T> T write(Function<Tx, T> work) {
        return write(work, () -> {});
    }

    /// The same, with something to be finished between the commit and the moment that others hear of it. They hear of
    /// it even if that fails.
    public <T> T write(Function<Tx, T> work, Runnable afterCommit) {
        requireWritable();
        return transact(work, afterCommit, writer::run);
    }

    /// The same for what writes many thousand rows: it takes some 60 MB of memory meanwhile.
    public <T> T writeMuch(Function<Tx, T> work, Runnable afterCommit) {
        requireWritable();
        return transact(work, afterCommit, writer::runLarge);
    }

    /// Refuses what ends in a write, before anything else is done for it.
    public void requireWritable() {
        if (readOnly) {
            throw refusal.get();
        }
    }

    /// How the writer runs it.
    @FunctionalInterface
    private interface Way {
        <T> T run(Function<Tx, T> work, Consumer<List<Change>> committed) throws SQLException;
    }

    private <T> T transact(Function<Tx, T> work, Runnable afterCommit, Way way) {
        if (writer.isMine()) {
            throw new IllegalStateException("Already in a transaction: hand the Tx on instead");
        }
        List<Change> changes = new ArrayList<>();
        List<Joined> joined = new ArrayList<>();
        try {
            T result = commit(work, joined, changes, way);
            try {
                joined.forEach(Joined::committed);
                afterCommit.run();
            } finally {
                joined.forEach(Joined::settled);
                changes.forEach(bus::publish);
            }
            return result;
        } catch (SQLException e) {
            throw failure(e);
        } catch (DataAccessException e) {
            throw curableOr(e);
        }
    }

    private <T> T commit(Function<Tx, T> work, List<Joined> joined, List<Change> changes, Way way) throws SQLException {
        boolean isCommitted = false;
        try {
            T result = way.run(
                    tx -> {
                        var value = work.apply(tx);
                        if (!readOnly) {
                            companions.forEach(companion -> joined.add(companion.join(tx)));
                        }
                        return value;
                    },
                    changes::addAll);
            isCommitted = true;
            return result;
        } finally {
            if (!isCommitted) {
                joined.forEach(Joined::rolledBack);
            }
        }
    }

    /// Publishes a [ForeignChange] if another process has committed since the last call. To be called a few times a
    /// second.
    public void lookForForeignChanges() {
        try {
            if (!readOnly && writer.sawForeignCommit()) {
                bus.publish(new ForeignChange());
            }
        } catch (SQLException e) {
            if (!SqlFailures.isBusy(e)) {
                throw failure(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Supplier<AppException> readOnly(Path file) {
        return () -> new Conflict("home-read-only", file);
    }

    private StorageFailure failure(SQLException e) {
        var curable = SqlFailures.curable(e, file);
        return curable == null ? new StorageFailure("database-failed", e, file) : curable;
    }

    private RuntimeException curableOr(DataAccessException e) {
        var curable = SqlFailures.curable(e, file);
        return curable == null ? e : curable;
    }
}
