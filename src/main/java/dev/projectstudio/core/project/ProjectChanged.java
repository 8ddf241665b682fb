package dev.projectstudio.core.project;

import dev.projectstudio.platform.event.Change;

/// A project was registered, changed or removed.
public record ProjectChanged(ProjectId id) implements Change {}
