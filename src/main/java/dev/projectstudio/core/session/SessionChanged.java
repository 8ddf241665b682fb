package dev.projectstudio.core.session;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// A session was captured, changed or deleted.
///
/// @param project null where it is not known any more
public record SessionChanged(SessionId id, @Nullable ProjectId project) implements Change {}
