package dev.projectstudio.core.drift;

import dev.projectstudio.core.project.ProjectId;

/// A project whose directory was not there when its files were last looked at.
public record GoneProject(ProjectId id, String name) {}
