package dev.projectstudio.core.undo;

import dev.projectstudio.platform.event.Change;

/// What can be undone or redone next is something else.
public record UndoChanged(String stepId) implements Change {}
