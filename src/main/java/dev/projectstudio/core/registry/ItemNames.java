package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.ItemFacts.Mention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names by which items can be named in texts, as [Renames#means] has it.
final class ItemNames {

    private final Map<RegistryKind, Set<String>> names = new EnumMap<>(RegistryKind.class);

    private ItemNames() {}

    /// @param items those that are there
    static ItemNames of(Iterable<RegistryItem> items) {
        var known = new ItemNames();
        for (var item : items) {
            var ofKind = known.names.computeIfAbsent(item.kind(), _ -> new HashSet<>());
            ofKind.addAll(List.of(item.slug(), item.id().value(), item.name()));
        }
        return known;
    }

    /// What is wrong with an item, the items that it names and that are not there included.
    List<ItemFinding> check(ItemFacts facts) {
        var findings = new ArrayList<>(facts.findings());
        for (var mention : facts.mentions()) {
            if (!isThere(mention)) {
                var key =
                        mention.kind() == RegistryKind.TOOL ? "registry.finding.no-tool" : "registry.finding.no-skill";
                findings.add(ItemFinding.error(mention.place(), key, mention.written()));
            }
        }
        findings.sort(ItemFinding.BY_PLACE);
        return List.copyOf(findings);
    }

    private boolean isThere(Mention mention) {
        return names.getOrDefault(mention.kind(), Set.of()).contains(mention.written());
    }
}
