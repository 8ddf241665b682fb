package dev.projectstudio.core.project;

import java.util.List;

/// The projects that one text may mean: those it names by id or by name, and those at a path that it may spell.
record FoundProjects(List<Project> named, List<Project> at) {}
