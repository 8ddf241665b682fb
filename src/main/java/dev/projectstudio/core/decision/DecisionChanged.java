package dev.projectstudio.core.decision;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// A decision was added, changed or deleted.
///
/// @param project null where it is not known any more
public record DecisionChanged(DecisionId id, @Nullable ProjectId project) implements Change {}
