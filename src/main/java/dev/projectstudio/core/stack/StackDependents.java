package dev.projectstudio.core.stack;

import dev.projectstudio.core.undo.StepRows;

/// What another feature keeps about a technology, and must let go of before it is deleted.
@FunctionalInterface
public interface StackDependents {

    /// Deletes the rows that refer to it, as a part of the step that deletes it.
    void release(StepRows rows, TechId tech);
}
