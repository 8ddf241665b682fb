package dev.projectstudio.core.stack;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// A technology of a project was added, changed or removed.
///
/// @param project null where it is not known any more
public record TechChanged(TechId id, @Nullable ProjectId project) implements Change {}
