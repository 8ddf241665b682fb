package dev.projectstudio.core.decision;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import org.jspecify.annotations.Nullable;

/// Which decisions a list shows, and from where on.
///
/// @param project null: of every project
/// @param cycle null: of any, or none
/// @param status null: whatever they are; a word
/// @param after the last one of the page before; null: from the newest
/// @param limit how many at most
public record DecisionFilter(
        @Nullable ProjectId project,
        @Nullable CycleId cycle,
        @Nullable String status,
        boolean includesArchivedProjects,
        @Nullable DecisionId after,
        int limit) {

    private static final int PAGE = 200;

    /// Those of every project that is not archived.
    public static DecisionFilter all() {
        return new DecisionFilter(null, null, null, false, null, PAGE);
    }

    public static DecisionFilter of(ProjectId project) {
        return new DecisionFilter(project, null, null, true, null, PAGE);
    }

    public static DecisionFilter of(CycleId cycle) {
        return new DecisionFilter(null, cycle, null, true, null, PAGE);
    }

    public DecisionFilter in(@Nullable CycleId wanted) {
        return new DecisionFilter(project, wanted, status, includesArchivedProjects, after, limit);
    }

    public DecisionFilter standing(@Nullable DecisionStatus wanted) {
        var word = wanted == null ? null : wanted.word();
        return new DecisionFilter(project, cycle, word, includesArchivedProjects, after, limit);
    }

    public DecisionFilter after(@Nullable DecisionId last) {
        return new DecisionFilter(project, cycle, status, includesArchivedProjects, last, limit);
    }

    public DecisionFilter atMost(int wanted) {
        return new DecisionFilter(project, cycle, status, includesArchivedProjects, after, wanted);
    }
}
