package dev.projectstudio.core.learning;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import org.jspecify.annotations.Nullable;

/// Which learnings a list shows, and from where on.
///
/// @param project null: of every project that is not archived, and of none
/// @param everyones only those of no project
/// @param after the last one of the page before; null: from the newest
/// @param limit how many at most
public record LearningFilter(
        @Nullable ProjectId project,
        boolean everyones,
        @Nullable CycleId cycle,
        @Nullable String tag,
        @Nullable LearningId after,
        int limit) {

    private static final int PAGE = 200;

    public static LearningFilter all() {
        return new LearningFilter(null, false, null, null, null, PAGE);
    }

    public static LearningFilter of(ProjectId project) {
        return new LearningFilter(project, false, null, null, null, PAGE);
    }

    public static LearningFilter of(CycleId cycle) {
        return new LearningFilter(null, false, cycle, null, null, PAGE);
    }

    public static LearningFilter ofEveryone() {
        return new LearningFilter(null, true, null, null, null, PAGE);
    }

    /// @param wanted as it is written; null: whatever their tags
    public LearningFilter tagged(@Nullable String wanted) {
        var kept = wanted == null ? null : Tags.required(wanted);
        return new LearningFilter(project, everyones, cycle, kept, after, limit);
    }

    public LearningFilter after(@Nullable LearningId last) {
        return new LearningFilter(project, everyones, cycle, tag, last, limit);
    }

    public LearningFilter atMost(int wanted) {
        return new LearningFilter(project, everyones, cycle, tag, after, wanted);
    }
}
