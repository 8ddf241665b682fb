package dev.projectstudio.core.template;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What applying a template has done.
///
/// @param project where; it may be a new one
/// @param isNew whether it is
/// @param left what is there otherwise, and stayed as it was
/// @param cycle what has begun; null for nothing
public record AppliedTemplate(
        Project project,
        boolean isNew,
        List<PlannedFile> written,
        List<PlannedFile> left,
        @Nullable Cycle cycle) {

    public AppliedTemplate {
        written = List.copyOf(written);
        left = List.copyOf(left);
    }
}
