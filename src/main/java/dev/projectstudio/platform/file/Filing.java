package dev.projectstudio.platform.file;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes files together with their rows: both, or neither, whenever the process is killed.
///
/// The new bytes go to temporary files beside the files; one transaction commits the rows and the intent to rename; the
/// files are renamed; the intent is deleted. What is left undone by a process that died, [Intents] finishes.
public final class Filing {

    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private final Database database;
    private final FileStore store;
    private final StudioHome home;
    private final Clock clock;
    private final Placer placer;
    private final StepProbe probe;
    private final IntentRepository intents;
    private final Settlement settlement;
    private final Owner owner = Owner.current();
    private final ReentrantLock changing = new ReentrantLock();
    private final List<Intent> unsettled = new ArrayList<>();

    public Filing(Database database, FileStore store, StudioHome home, Clock clock) {
        this(database, store, home, clock, StepProbe.none());
    }

    Filing(Database database, FileStore store, StudioHome home, Clock clock, StepProbe probe) {
        this.database = database;
        this.store = store;
        this.home = home;
        this.clock = clock;
        this.probe = probe;
        this.placer = new Placer(store, probe);
        this.intents = new IntentRepository(home);
        this.settlement = new Settlement(database, intents, clock);
    }

    /// Writes and deletes the files and runs `rows` in the one transaction that goes with them.
    ///
    /// Every file must still hold what the caller saw, or nothing is written: `changed-meanwhile`. The same is
    /// thrown in the rare case that somebody writes between the commit and the rename; then the rows stand, both
    /// texts are kept, and a [FileConflict] has told the owner of the file. A file that holds its new text already
    /// is left alone.
    ///
    /// Who listens for changes hears of them when the files are in place. Not to be called inside a transaction.
    public <T> T apply(List<FileChange> changes, Function<Tx, T> rows) {
        return apply(changes, (tx, _) -> rows.apply(tx));
    }

    /// The same, for who wants to know which folders were made.
    public <T> T apply(List<FileChange> changes, BiFunction<Tx, MadeFolders, T> rows) {
        return apply(changes, rows, () -> {});
    }

    /// The same, for who wants to know whether the rows stand where this fails.
    ///
    /// @param standing runs once they do, before any file is put in place
    public <T> T apply(List<FileChange> changes, BiFunction<Tx, MadeFolders, T> rows, Runnable standing) {
        return apply(new Course(() -> false, standing), changes, rows);
    }

    /// The same, for what somebody may stop half-way.
    ///
    /// @param isStopped asked before each file and before the commit
    /// @throws CancellationException once it is stopped: files and rows are as they were
    public <T> T applyUnless(BooleanSupplier isStopped, List<FileChange> changes, BiFunction<Tx, MadeFolders, T> rows) {
        return apply(new Course(isStopped, () -> {}), changes, rows);
    }

    private record Course(BooleanSupplier isStopped, Runnable standing) {}

    private <T> T apply(Course course, List<FileChange> changes, BiFunction<Tx, MadeFolders, T> rows) {
        database.requireWritable();
        changing.lock();
        try {
            var left = LeftDeletions.of(database, intents, store, changes);
            var drafts = Drafts.of(store, left.changes());
            BiFunction<Tx, MadeFolders, T> all = (tx, made) -> {
                left.overtake(tx, intents);
                return rows.apply(tx, made);
            };
            return drafts.isEmpty()
                    ? database.write(tx -> all.apply(tx, MadeFolders.NONE), course.standing())
                    : change(drafts, course, all);
        } finally {
            changing.unlock();
        }
    }

    /// Takes folders back that were made for a file which is gone, from its own upwards, unless something is in them.
    ///
    /// @param levels how many at most
    public void removeFolders(FileRoot root, String path, int levels) {
        if (levels == 0) {
            return;
        }
        try (var place = store.places().find(root, SafePath.of(path))) {
            if (place instanceof Place.Known known && known.found() == null) {
                // of those that were made, some may be gone already
                Placer.removeEmpty(
                        known.folder().path(), levels - known.missing().size());
            }
        } catch (IOException e) {
            LOG.warn("The folder of {} could not be looked at", path, e);
        }
    }

    private <T> T change(List<Draft> drafts, Course course, BiFunction<Tx, MadeFolders, T> rows) {
        var temps = list(drafts);
        var made = new ArrayList<Path>();
        List<Intent> committed = new ArrayList<>();
        var isCommitted = new AtomicBoolean();
        try {
            writeTemps(drafts, made, course.isStopped());
            return database.write(
                    tx -> {
                        var value = rows.apply(tx, new MadeFolders(drafts, made));
                        requireGoingOn(course.isStopped());
                        committed.addAll(commit(tx, drafts));
                        return value;
                    },
                    () -> {
                        isCommitted.set(true);
                        course.standing().run();
                        finish(drafts, committed, temps);
                    });
        } catch (RuntimeException e) {
            if (!isCommitted.get()) {
                sweep(drafts, temps);
                Placer.removeFolders(made);
            }
            throw e;
        }
    }

    private TempList list(List<Draft> drafts) {
        try {
            return TempList.write(home, owner, drafts.stream().map(Draft::temp).toList());
        } catch (IOException e) {
            throw Failures.toWrite(e, home.temporaries(), 0);
        }
    }

    private static void requireGoingOn(BooleanSupplier isStopped) {
        if (isStopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /// All are written before any is waited for: the disk takes them together.
    private void writeTemps(List<Draft> drafts, List<Path> made, BooleanSupplier isStopped) {
        each(drafts, isStopped, draft -> made.addAll(draft.write(store, placer)));
        each(drafts, isStopped, draft -> {
            draft.force();
            probe.reached(Step.WRITTEN, draft.file(), 0);
        });
    }

    private interface Writing {
        void of(Draft draft) throws IOException;
    }

    private static void each(List<Draft> drafts, BooleanSupplier isStopped, Writing writing) {
        for (var draft : drafts) {
            requireGoingOn(isStopped);
            try {
                writing.of(draft);
            } catch (IOException e) {
                var bytes = draft.change().newBytes();
                throw Failures.toWrite(e, draft.file(), bytes == null ? 0 : bytes.length);
            }
        }
    }

    /// The last thing before the commit: nobody has written, nobody is about to.
    private List<Intent> commit(Tx tx, List<Draft> drafts) {
        var written = new ArrayList<Intent>();
        var waiting = settlement.waiting(tx);
        for (var draft : drafts) {
            draft.check(store);
            var intent = draft.intent(owner);
            settlement.supersede(tx, intent, waiting.getOrDefault(intent.file(), List.of()));
            intents.insert(tx.sql(), intent, clock.instant());
            written.add(intent);
        }
        return written;
    }

    private void finish(List<Draft> drafts, List<Intent> committed, TempList temps) {
        RuntimeException failure = null;
        var folders = new HashSet<Path>();
        for (var intent : committed) {
            var failed = carryOut(intent, folders);
            failure = failed == null ? failure : failed;
        }
        folders.forEach(Placer::sync);
        try {
            settlement.done(unsettled);
            unsettled.clear();
        } catch (StorageFailure e) {
            LOG.warn("What was carried out could not be noted; it is tried again with the next change", e);
        }
        if (failure != null) {
            sweep(drafts, temps);
            throw failure;
        }
        remove(temps);
    }

    /// @param folders gets the one in which something was renamed
    private @Nullable RuntimeException carryOut(Intent intent, Set<Path> folders) {
        try {
            probe.reached(Step.COMMITTED, intent.file(), 0);
            var outcome = placer.carryOut(intent, folders);
            if (outcome instanceof Placer.Done) {
                unsettled.add(intent);
                return null;
            }
            var unreachable = new NoSuchFileException(intent.file().toString());
            return end(intent, outcome, Failures.changed(intent.root(), intent.path()), unreachable);
        } catch (IOException e) {
            var outcome = new Placer.Unreachable(Failures.reason(e));
            return end(intent, outcome, Failures.toWrite(e, intent.file(), 0), e);
        }
    }

    /// @param failure what is said of it, unless it is left for the next process
    private RuntimeException end(Intent intent, Placer.Outcome outcome, RuntimeException failure, IOException cause) {
        if (Settlement.isLeft(intent, outcome)) {
            settlement.leave(intent);
            return Failures.notDeleted(cause, intent.file());
        }
        settlement.conflict(intent, outcome);
        return failure;
    }

    private static void sweep(List<Draft> drafts, TempList temps) {
        for (var draft : drafts) {
            try {
                Files.deleteIfExists(draft.temp());
            } catch (IOException e) {
                LOG.warn("A temporary file could not be removed: {}", draft.temp(), e);
                return;
            }
        }
        remove(temps);
    }

    private static void remove(TempList temps) {
        try {
            temps.remove();
        } catch (IOException e) {
            LOG.warn("A note of temporary files could not be removed: {}", temps.file(), e);
        }
    }
}
