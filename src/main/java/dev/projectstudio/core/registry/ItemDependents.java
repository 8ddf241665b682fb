package dev.projectstudio.core.registry;

import dev.projectstudio.core.undo.StepRows;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What another feature keeps about items by their ids, and must keep true.
@FunctionalInterface
public interface ItemDependents {

    /// Lets what refers to an item refer to what it is called now, as a part of the step that renames or deletes it.
    ///
    /// @param from as it was until now
    /// @param to null if it is deleted
    void follow(StepRows rows, RegistryItem from, @Nullable ItemId to);

    /// In how many projects copies of the item are, which stay when it is deleted.
    default int projects(DSLContext sql, ItemId item) {
        return 0;
    }
}
