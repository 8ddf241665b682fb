package dev.projectstudio.core.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where one was in a project.
///
/// @param nextTask the first task of the active cycle that is not complete
/// @param openQuestions those that the last session left, from its file
public record ProjectGlance(
        ProjectSummary summary,
        @Nullable ActiveCycle cycle,
        @Nullable String nextTask,
        @Nullable LastSession lastSession,
        List<String> openQuestions,
        List<ActivityEntry> activity) {

    /// The session captured last.
    ///
    /// @param minutes how long it took; null where nobody noted it
    /// @param files how many files it changed; null likewise
    public record LastSession(
            String id,
            String title,
            @Nullable String summary,
            @Nullable Long minutes,
            @Nullable Integer files,
            @Nullable Instant createdAt) {}

    public ProjectGlance {
        openQuestions = List.copyOf(openQuestions);
        activity = List.copyOf(activity);
    }
}
