package dev.projectstudio.core.overview;

import dev.projectstudio.platform.db.Database;
import java.util.List;

/// Reads the activity log, the newest entry first, a page at a time.
public final class ActivityFeed {

    private final ActivityQueries queries = new ActivityQueries();
    private final Database database;

    public ActivityFeed(Database database) {
        this.database = database;
    }

    public List<ActivityEntry> page(ActivityFilter filter) {
        return database.read(sql -> queries.page(sql, filter));
    }
}
