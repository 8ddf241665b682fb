package dev.projectstudio.ui.learning;

import dev.projectstudio.core.project.ProjectId;
import org.jspecify.annotations.Nullable;

/// Where the learnings of a list come from.
///
/// @param project null for those that are everyone's
record Origin(@Nullable ProjectId project) {

    static final Origin EVERYONES = new Origin(null);
}
