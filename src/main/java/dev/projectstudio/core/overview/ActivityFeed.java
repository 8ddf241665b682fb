package dev.projectstudio.core.overview;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.NotFound;
import java.util.List;

/// Reads the activity log, the newest entry first, a page at a time.
public final class ActivityFeed {

    private final ActivityQueries queries = new ActivityQueries();
    private final Database database;

    public ActivityFeed(Database database) {
        this.database = database;
    }

    /// @throws NotFound `activity-not-found` for an id that no entry has
    public void require(String id) {
        if (!database.read(sql -> queries.isThere(sql, id))) {
            throw new NotFound("activity-not-found", id);
        }
    }

    public List<ActivityEntry> page(ActivityFilter filter) {
        return database.read(sql -> queries.page(sql, filter));
    }
}
