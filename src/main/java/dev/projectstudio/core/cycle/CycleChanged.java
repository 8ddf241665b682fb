package dev.projectstudio.core.cycle;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// A cycle or one of its tasks was added, changed or deleted.
///
/// @param project null where it is not known any more
public record CycleChanged(CycleId id, @Nullable ProjectId project) implements Change {}
