package dev.projectstudio.core.registry;

import java.util.List;

/// What an item is needed by.
///
/// @param items those that name it, by name
/// @param mappings how many entries of projects' stacks are mapped to it
/// @param installations in how many projects it is installed; what is there stays
public record Dependents(List<RegistryItem> items, int mappings, int installations) {

    public Dependents {
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty() && mappings == 0 && installations == 0;
    }
}
