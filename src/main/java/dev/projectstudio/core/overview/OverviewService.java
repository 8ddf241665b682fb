package dev.projectstudio.core.overview;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads across features. Each call shows one moment.
public final class OverviewService {

    private final DashboardQueries dashboard = new DashboardQueries();
    private final ProjectQueries projects = new ProjectQueries();
    private final BelongingQueries belongings = new BelongingQueries();
    private final MemoryQueries memory = new MemoryQueries();
    private final Database database;
    private final SessionFiles sessions;
    private final Clock clock;

    public OverviewService(Database database, SessionFiles sessions, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.clock = clock;
    }

    public Dashboard dashboard() {
        var now = clock.instant();
        return database.read(sql -> new Dashboard(
                dashboard.unarchivedProjects(sql),
                dashboard.hasContext(sql),
                dashboard.driftAlerts(sql),
                dashboard.activeCycles(sql),
                dashboard.pendingDecisions(sql, now, Dashboard.MOST_DECISIONS),
                dashboard.pendingDecisionCount(sql, now),
                dashboard.recentActivity(sql, now)));
    }

    /// Of every project, archived ones included.
    public Map<ProjectId, ProjectSummary> summaries() {
        return database.read(sql -> projects.summaries(sql, null)).stream()
                .collect(Collectors.toUnmodifiableMap(
                        summary -> new ProjectId(summary.projectId()), Function.identity()));
    }

    public ProjectGlance glance(ProjectId id) {
        return database.read(sql -> {
            var key = id.value();
            var summary = projects.summaries(sql, key).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("project-not-found", key));
            var cycle = first(dashboard.activeCycle(sql, key));
            var next = cycle == null
                    ? null
                    : first(projects.tasks(sql, cycle.id()).stream()
                            .filter(task -> !task.isComplete())
                            .map(TaskEntry::title)
                            .toList());
            var last = projects.lastSession(sql, key);
            return new ProjectGlance(
                    summary,
                    cycle,
                    next,
                    last.orElse(null),
                    last.flatMap(session -> sessions.find(id, session.id()))
                            .map(SessionContent::questions)
                            .orElse(List.of()),
                    projects.activity(sql, key));
        });
    }

    /// The tasks of a cycle in their order.
    public List<TaskEntry> tasks(String cycleId) {
        return database.read(sql -> projects.tasks(sql, cycleId));
    }

    /// The sessions, decisions and learnings of a cycle, in this order; of each the newest first.
    public List<Belonging> belongings(String cycleId) {
        return database.read(sql -> belongings.ofCycle(sql, cycleId));
    }

    /// Sessions whose title or summary matches a pattern of `LIKE`.
    public List<SessionHit> searchSessions(String pattern, @Nullable ProjectId project, @Nullable String cycleId) {
        return database.read(
                sql -> memory.searchSessions(sql, pattern, project == null ? null : project.value(), cycleId));
    }

    /// Learnings whose title, problem or solution matches a pattern of `LIKE`, and whose tags do.
    public List<LearningHit> searchLearnings(String pattern, @Nullable ProjectId project, @Nullable String tagPattern) {
        return database.read(
                sql -> memory.searchLearnings(sql, pattern, project == null ? null : project.value(), tagPattern));
    }

    /// The most used first.
    public List<TagCount> tags() {
        return database.read(memory::tags);
    }

    public List<SkillUse> skills() {
        return database.read(memory::skills);
    }

    private static <T> @Nullable T first(List<T> list) {
        return list.isEmpty() ? null : list.getFirst();
    }
}
