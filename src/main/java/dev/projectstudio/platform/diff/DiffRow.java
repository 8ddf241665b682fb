package dev.projectstudio.platform.diff;

import org.jspecify.annotations.Nullable;

/// One row of a diff shown side by side; at least one side has a line.
///
/// @param change counts the changes of the diff from 0; -1 for a row that is the same on both sides
public record DiffRow(@Nullable DiffLine left, @Nullable DiffLine right, int change) {}
