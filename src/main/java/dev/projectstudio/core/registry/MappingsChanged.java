package dev.projectstudio.core.registry;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// An item was mapped to a technology of a project, or is not any more.
///
/// @param project null where it is not known any more
public record MappingsChanged(@Nullable ProjectId project) implements Change {}
