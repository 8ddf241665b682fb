package dev.projectstudio.core.dependency;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// A dependency of a project was added, changed, removed or checked.
///
/// @param project null where it is not known any more
public record DependencyChanged(DependencyId id, @Nullable ProjectId project) implements Change {}
