package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;

/// Within a transaction: what is to become of a project's mirror.
///
/// @param isHeld true to leave a text of another hand standing, false to look at the file whatever is known of it
record MirrorAsked(ProjectId project, boolean isHeld) implements Change {}
