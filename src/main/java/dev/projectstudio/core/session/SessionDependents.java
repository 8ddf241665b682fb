package dev.projectstudio.core.session;

import dev.projectstudio.core.undo.StepRows;

/// What belongs to sessions and outlives them.
public interface SessionDependents {

    /// Takes everything out of a session that is about to be deleted, noting each row for the way back.
    void release(StepRows rows, SessionId session);
}
