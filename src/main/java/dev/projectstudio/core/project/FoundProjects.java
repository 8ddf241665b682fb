package dev.projectstudio.core.project;

import java.util.List;

/// The projects that one text may mean: those it names by id or by name, and those whose directory it lies in, the
/// deepest directory first.
record FoundProjects(List<Project> named, List<Project> holding) {}
