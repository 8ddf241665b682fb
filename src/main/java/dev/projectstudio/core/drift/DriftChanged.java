package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;

/// How a target stands, or what is recorded of its drift, changed.
public record DriftChanged(TargetId target, ProjectId projectId) implements Change {}
