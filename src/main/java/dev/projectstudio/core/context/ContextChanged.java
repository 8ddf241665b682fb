package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;

/// A context file, its text or its targets changed, or it came or went. How it stands is told of its targets.
public record ContextChanged(ContextFileId id, ProjectId projectId) implements Change {}
