package dev.projectstudio.core.cycle;

/// A cycle as lists show it.
///
/// @param tasks how many it has; `tasksComplete` how many of them are done
public record CycleRow(Cycle cycle, String projectName, int tasks, int tasksComplete) {}
