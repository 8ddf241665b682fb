package dev.projectstudio.core.session;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which sessions a list shows.
///
/// @param project null: of every project that is not archived
/// @param cycle null: of any, or of none
/// @param from the first moment that counts; null: from the beginning
/// @param to the last; null: up to now
public record SessionFilter(
        @Nullable ProjectId project,
        @Nullable CycleId cycle,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final SessionFilter ALL = new SessionFilter(null, null, null, null);

    public static SessionFilter of(ProjectId project) {
        return new SessionFilter(project, null, null, null);
    }

    public static SessionFilter of(CycleId cycle) {
        return new SessionFilter(null, cycle, null, null);
    }

    public SessionFilter in(@Nullable CycleId wanted) {
        return new SessionFilter(project, wanted, from, to);
    }

    public SessionFilter between(@Nullable Instant first, @Nullable Instant last) {
        return new SessionFilter(project, cycle, first, last);
    }
}
