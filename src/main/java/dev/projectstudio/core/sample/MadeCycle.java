package dev.projectstudio.core.sample;

import dev.projectstudio.core.sample.Sample.Cycle;

/// A cycle of the sample, and what it is known by in this home.
record MadeCycle(String id, String project, int number, Cycle cycle) {}
