package dev.projectstudio.ui.common;

import dev.projectstudio.core.project.Project;
import java.util.function.Consumer;

/// What can be done to a project from any page that shows one; each asks what it must know and says what was done.
///
/// @param locate asks where the directory lies now
/// @param toggleTrust allows git to run in the repository, or forbids it again
/// @param rename asks for a name and a description
public record ProjectActs(Consumer<Project> locate, Consumer<Project> toggleTrust, Consumer<Project> rename) {}
