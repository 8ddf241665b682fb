package dev.projectstudio.core.search;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.StorageFailure;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An index that cannot be read: it is begun anew where it may be written, since all that is in it is elsewhere.
final class DamagedIndex {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedIndex.class);

    private DamagedIndex() {}

    /// Does the work, once more if the index was damaged.
    ///
    /// @throws StorageFailure `search-index-damaged` in a home that is not written
    static <T> T mending(Database database, SearchRepository index, Supplier<T> work) {
        try {
            return work.get();
        } catch (StorageFailure e) {
            if (!e.code().equals("search-index-damaged") || !database.isNoting()) {
                throw e;
            }
            LOG.warn("The search index is damaged and is made anew", e);
            beginAnew(database, index);
            return work.get();
        }
    }

    /// Takes everything out, and puts everything in front of the index again.
    static void beginAnew(Database database, SearchRepository index) {
        database.note(tx -> {
            index.beginAnew(tx.sql());
            tx.publish(new SearchBegunAnew());
            return true;
        });
    }
}
