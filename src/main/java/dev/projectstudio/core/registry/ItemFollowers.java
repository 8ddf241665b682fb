package dev.projectstudio.core.registry;

import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.platform.db.Tx;
import java.util.List;
import org.jooq.DSLContext;

/// What another feature keeps about items.
public interface ItemFollowers {

    /// Of a registry that nobody else refers to.
    ItemFollowers NONE = new ItemFollowers() {

        @Override
        public List<RowChange> moved(Tx tx, ItemId from, ItemId to) {
            return List.of();
        }

        @Override
        public int projects(DSLContext sql, ItemId item) {
            return 0;
        }
    };

    /// Lets what refers to an item refer to another.
    ///
    /// @return what was changed, for undo
    List<RowChange> moved(Tx tx, ItemId from, ItemId to);

    /// In how many projects the item is installed.
    int projects(DSLContext sql, ItemId item);
}
