package dev.projectstudio.core.registry;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/// Reads the rows of items for who looks through their texts.
public final class RegistryTexts {

    private final RegistryRepository items = new RegistryRepository();

    /// What is there of one kind.
    ///
    /// @param kind its word; of one that does not exist nothing is there
    public List<RegistryItem> find(DSLContext sql, String kind, Collection<String> ids) {
        return RegistryKind.of(kind).map(of -> items.find(sql, of, ids)).orElse(List.of());
    }
}
