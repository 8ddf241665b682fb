package dev.projectstudio.core.search;

import dev.projectstudio.core.search.SearchRepository.Waiting;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.exception.DataAccessException;

/// Keeps the index: whatever changes a row leaves a note of it in the same transaction (triggers of V0022), and the
/// notes are worked off here, the last first. A process that is killed over it leaves the notes that are left.
///
/// Safe to use from any thread and from several processes.
public final class SearchIndex {

    private static final int BATCH = 200;
    private static final Comparator<Item> OLDEST =
            Comparator.comparing(Item::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final SearchRepository index = new SearchRepository();
    private final Database database;
    private final ItemSource source;

    public SearchIndex(Database database, FileStore files, StudioHome home) {
        this.database = database;
        this.source = new ItemSource(files, home);
    }

    /// Works off notes, a few hundred at least, until there are none or the time is over; a damaged index begins
    /// anew. Reads files; not for the JavaFX thread.
    ///
    /// @return how many are left
    public int catchUp(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (database.isNoting()) {
            var batch = database.read(sql -> index.waiting(sql, BATCH));
            if (batch.isEmpty()) {
                return 0;
            }
            DamagedIndex.mending(database, index, () -> index(batch));
            if (System.nanoTime() >= end) {
                break;
            }
        }
        return waiting();
    }

    /// How many changes the index has not heard of.
    public int waiting() {
        return database.read(index::countWaiting);
    }

    /// Begins anew, with everything. What is left of it when the process ends is gone on with by the next one.
    public void rebuild() {
        DamagedIndex.beginAnew(database, index);
    }

    /// Whether the index is as it was written, and holds what there is. What cannot be written cannot be examined, and
    /// counts as sound.
    public boolean isSound() {
        try {
            return database.read(index::isComplete) && (!database.isNoting() || isReadable());
        } catch (DataAccessException | StorageFailure e) {
            return false;
        }
    }

    private boolean isReadable() {
        return database.note(tx -> {
            index.check(tx.sql());
            return true;
        });
    }

    /// Texts are read before the transaction begins: others wait for that. They are added in the order of their keys,
    /// the oldest first: FTS5 writes out what it has gathered whenever a key is less than the one before.
    private int index(List<Waiting> batch) {
        var refs = batch.stream().map(Waiting::ref).toList();
        var items = database.read(sql -> source.read(sql, refs));
        return database.note(tx -> {
            var settled = batch.stream()
                    .filter(waiting -> index.settle(tx.sql(), waiting))
                    .map(Waiting::ref)
                    .toList();
            settled.forEach(ref -> index.remove(tx.sql(), ref));
            settled.stream()
                    .map(items::get)
                    .filter(Objects::nonNull)
                    .sorted(OLDEST)
                    .forEach(item -> index.add(tx.sql(), item));
            return batch.size();
        });
    }
}
