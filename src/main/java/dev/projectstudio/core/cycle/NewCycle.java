package dev.projectstudio.core.cycle;

import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a cycle begins with, in brainstorm.
public record NewCycle(
        ProjectId project,
        String name,
        CycleType type,
        @Nullable String description,
        @Nullable String intent,
        List<Criterion> criteria,
        @Nullable Instant dueAt) {

    public NewCycle {
        criteria = List.copyOf(criteria);
    }

    public static NewCycle named(ProjectId project, String name, CycleType type) {
        return new NewCycle(project, name, type, null, null, List.of(), null);
    }
}
