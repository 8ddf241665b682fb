package dev.projectstudio.platform.file;

import dev.projectstudio.platform.db.Companion.Joined;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that say what rows say. They join any transaction that changes those rows, by the steps of [Filing]: the
/// temporary file is there before the commit, the intent is part of it, the rename comes after it.
///
/// Who changes such a row has not asked for the file: where it cannot be put in place after the commit, nobody is
/// refused, and the file is behind its rows until the next change or the next look at it.
public final class AccompanyingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AccompanyingFiles.class);

    /// Another process that has committed renames within a millisecond; one that was stopped may take longer.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final long LOOK_AGAIN_NS = Duration.ofMillis(1).toNanos();

    private final Database database;
    private final FileStore store;
    private final StudioHome home;
    private final Clock clock;
    private final StepProbe probe;
    private final Placer placer;
    private final IntentRepository intents;
    private final Settlement settlement;
    private final Owner owner = Owner.current();

    public AccompanyingFiles(Database database, FileStore store, StudioHome home, Clock clock) {
        this(database, store, home, clock, StepProbe.none());
    }

    AccompanyingFiles(Database database, FileStore store, StudioHome home, Clock clock, StepProbe probe) {
        this.database = database;
        this.store = store;
        this.home = home;
        this.clock = clock;
        this.probe = probe;
        this.placer = new Placer(store, probe);
        this.intents = new IntentRepository(home);
        this.settlement = new Settlement(database, intents, clock);
    }

    /// Whether a committed text is on its way to the file.
    public boolean isPending(Tx tx, String path) {
        return !intents.list(tx.sql(), home.fileRoot(), path).isEmpty();
    }

    /// What a file of the home holds, once what others have committed is in place.
    public Found find(Tx tx, String path) {
        var pending = intents.list(tx.sql(), home.fileRoot(), path);
        var state = store.read(home.fileRoot(), path);
        for (long waited = 0; isAwaited(pending, state) && waited < LONGEST_WAIT.toNanos(); waited += LOOK_AGAIN_NS) {
            LockSupport.parkNanos(LOOK_AGAIN_NS);
            state = store.read(home.fileRoot(), path);
        }
        var hash = state.rawHash();
        return new Found(state, pending.stream().anyMatch(intent -> Objects.equals(intent.newHash(), hash)));
    }

    /// @param isPending whether it is a text of Studio's that was put there just now
    public record Found(FileState state, boolean isPending) {}

    /// Takes changes of files along in a running transaction.
    ///
    /// @param inPlace what is to be noted of a change once it is in place, in a transaction of its own
    public Joined join(Tx tx, List<FileChange> changes, BiConsumer<Tx, FileChange> inPlace) {
        var drafts = Drafts.of(store, changes);
        if (drafts.isEmpty()) {
            return Joined.NOTHING;
        }
        var along = new Along(drafts, list(drafts), inPlace);
        try {
            along.prepare(tx);
            return along;
        } catch (RuntimeException e) {
            along.rolledBack();
            throw e;
        }
    }

    private static boolean isAwaited(List<Intent> pending, FileState state) {
        return pending.stream()
                .anyMatch(intent -> !Objects.equals(intent.newHash(), state.rawHash())
                        && intent.owner().isAlive());
    }

    private TempList list(List<Draft> drafts) {
        try {
            return TempList.write(home, owner, drafts.stream().map(Draft::temp).toList());
        } catch (IOException e) {
            throw Failures.toWrite(e, home.temporaries(), 0);
        }
    }

    private final class Along implements Joined {

        private final List<Draft> drafts;
        private final TempList temps;
        private final BiConsumer<Tx, FileChange> inPlace;
        private final List<Path> made = new ArrayList<>();
        private final List<Intent> written = new ArrayList<>();
        private final List<Boolean> placed = new ArrayList<>();

        Along(List<Draft> drafts, TempList temps, BiConsumer<Tx, FileChange> inPlace) {
            this.drafts = drafts;
            this.temps = temps;
            this.inPlace = inPlace;
        }

        void prepare(Tx tx) {
            for (var draft : drafts) {
                write(draft);
                draft.check(store);
                var intent = draft.intent(owner);
                settlement.supersede(tx, intent);
                intents.insert(tx.sql(), intent, clock.instant());
                written.add(intent);
            }
        }

        private void write(Draft draft) {
            try {
                made.addAll(draft.write(store, placer));
                draft.force();
                probe.reached(Step.WRITTEN, draft.file(), 0);
            } catch (IOException e) {
                var bytes = draft.change().newBytes();
                throw Failures.toWrite(e, draft.file(), bytes == null ? 0 : bytes.length);
            }
        }

        @Override
        public void committed() {
            written.forEach(intent -> placed.add(isPlaced(intent)));
        }

        @Override
        public void settled() {
            try {
                database.write(tx -> {
                    for (int i = 0; i < placed.size(); i++) {
                        boolean isOurs = intents.delete(tx.sql(), written.get(i).id());
                        if (isOurs && placed.get(i)) {
                            inPlace.accept(tx, drafts.get(i).change());
                        }
                    }
                    return placed;
                });
            } catch (RuntimeException e) {
                LOG.warn("What was carried out could not be noted; the next start does it", e);
            }
            sweep();
        }

        private boolean isPlaced(Intent intent) {
            try {
                probe.reached(Step.COMMITTED, intent.file(), 0);
                if (placer.carryOut(intent) instanceof Placer.Done) {
                    return true;
                }
                LOG.warn("{} was written by somebody else", intent.file());
            } catch (IOException e) {
                LOG.warn("{} could not be written", intent.file(), e);
            }
            return false;
        }

        @Override
        public void rolledBack() {
            sweep();
            Placer.removeFolders(made);
        }

        private void sweep() {
            try {
                for (var draft : drafts) {
                    Files.deleteIfExists(draft.temp());
                }
                temps.remove();
            } catch (IOException e) {
                LOG.warn("Temporary files could not be removed: {}", temps.file(), e);
            }
        }
    }
}
