package dev.projectstudio.core.registry;

import java.util.List;

/// What an item is needed by.
///
/// @param items those that name it, by name
/// @param loose those in whose text it stands where no other name can be put in its place, as in broken JSON; one that
///     names it properly too is among both
/// @param mappings how many entries of projects' stacks are mapped to it
/// @param installations in how many projects it is installed; what is there stays
public record Dependents(List<RegistryItem> items, List<RegistryItem> loose, int mappings, int installations) {

    public Dependents {
        items = List.copyOf(items);
        loose = List.copyOf(loose);
    }

    public boolean isEmpty() {
        return items.isEmpty() && mappings == 0 && installations == 0;
    }
}
