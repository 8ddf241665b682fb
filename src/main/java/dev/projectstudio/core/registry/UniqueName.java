package dev.projectstudio.core.registry;

import org.jooq.DSLContext;

/// The names of items of one kind are unique in the database, and need not be in files that were written by hand.
final class UniqueName {

    private static final RegistryRepository ITEMS = new RegistryRepository();

    private UniqueName() {}

    /// The item, with its slug behind the name where another has that name.
    static RegistryItem of(DSLContext sql, RegistryItem item) {
        boolean isTaken = ITEMS.findByName(sql, item.kind(), item.name())
                .filter(other -> !other.id().equals(item.id()))
                .isPresent();
        return isTaken ? item.named(item.name() + " (" + item.slug() + ")") : item;
    }
}
