package dev.projectstudio.core.overview;

import dev.projectstudio.platform.db.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// The queries of the dashboard, one by one, for those who measure them.
public final class MeasuredQueries {

    private MeasuredQueries() {}

    public static Map<String, Callable<?>> ofDashboard(Database database, Instant now) {
        var queries = new DashboardQueries();
        var all = new LinkedHashMap<String, Callable<?>>();
        all.put("drift alerts", () -> database.read(queries::driftAlerts));
        all.put("active cycles", () -> database.read(queries::activeCycles));
        all.put("pending decisions", () -> database.read(sql -> queries.pendingDecisions(sql, now, 6)));
        all.put("recent activity", () -> database.read(sql -> queries.recentActivity(sql, now)));
        return all;
    }
}
