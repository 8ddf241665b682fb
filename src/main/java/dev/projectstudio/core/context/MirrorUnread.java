package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;

/// A project was changed whose `project.json` holds what somebody wrote by hand, and nobody has read yet.
record MirrorUnread(ProjectId project) implements Change {}
