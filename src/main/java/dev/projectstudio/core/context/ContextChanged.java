package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;

/// A context file, its text, its targets or its status changed, or it came or went.
public record ContextChanged(ContextFileId id, ProjectId projectId) implements Change {}
