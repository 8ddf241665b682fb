package dev.projectstudio.core.learning;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// A learning was added, changed or deleted.
///
/// @param project null for one that is everyone's, or where it is not known any more
public record LearningChanged(LearningId id, @Nullable ProjectId project) implements Change {}
