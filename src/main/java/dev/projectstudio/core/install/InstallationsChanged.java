package dev.projectstudio.core.install;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// Where items are installed is no longer what it was.
///
/// @param project where; null if it may be in any
public record InstallationsChanged(@Nullable ProjectId project) implements Change {}
