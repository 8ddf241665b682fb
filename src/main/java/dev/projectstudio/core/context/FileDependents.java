package dev.projectstudio.core.context;

import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.platform.db.Tx;
import java.util.List;

/// What another feature keeps about context files, and must let go of before one is deleted.
@FunctionalInterface
public interface FileDependents {

    /// Deletes the rows that refer to the file.
    ///
    /// @return what was deleted, for undo
    List<RowChange> release(Tx tx, ContextFileId file);
}
