package dev.projectstudio.core.cycle;

import dev.projectstudio.core.project.ProjectId;
import org.jspecify.annotations.Nullable;

/// Which cycles a list shows.
///
/// @param project null: of every project
/// @param phase null: in any
/// @param type null: of any
/// @param limit how many at most
public record CycleFilter(
        @Nullable ProjectId project,
        @Nullable Phase phase,
        @Nullable CycleType type,
        boolean includesCompleted,
        boolean includesArchivedProjects,
        int limit) {

    /// How many lists show at most.
    public static final int MOST = 1000;

    /// Those under way, of every project that is not archived.
    public static CycleFilter active() {
        return new CycleFilter(null, null, null, false, false, MOST);
    }

    /// Those of one project, completed ones too.
    public static CycleFilter of(ProjectId project) {
        return new CycleFilter(project, null, null, true, true, MOST);
    }

    public CycleFilter in(@Nullable Phase wanted) {
        return new CycleFilter(
                project, wanted, type, includesCompleted || wanted == Phase.COMPLETE, includesArchivedProjects, limit);
    }

    public CycleFilter ofType(@Nullable CycleType wanted) {
        return new CycleFilter(project, phase, wanted, includesCompleted, includesArchivedProjects, limit);
    }

    public CycleFilter withCompleted(boolean wanted) {
        return new CycleFilter(project, phase, type, wanted, includesArchivedProjects, limit);
    }
}
