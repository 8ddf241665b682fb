package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.RegistryFolder.Read;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is wrong with each of many items. What the files of one say is kept until they are others, so that looking
/// again at thousands reads none of them. For any thread.
final class ItemFindings {

    /// What the files said when they were read.
    ///
    /// @param path where they were
    /// @param copy what was known of them
    private record Known(String path, ItemCopy copy, ItemFacts facts) {

        boolean isOf(RegistryItem item) {
            return path.equals(item.path()) && copy.equals(item.copy());
        }
    }

    private final Map<ItemId, Known> known = new ConcurrentHashMap<>();
    private final RegistryFolder folder;

    ItemFindings(RegistryFolder folder) {
        this.folder = folder;
    }

    /// Of those that something is wrong with. Those whose files cannot be read are left out: their rows say so.
    ///
    /// @param all every item there is, since one may name another
    Map<ItemId, List<ItemFinding>> of(List<RegistryItem> all) {
        known.keySet().retainAll(all.stream().map(RegistryItem::id).collect(Collectors.toSet()));
        var names = ItemNames.of(all);
        var found = new LinkedHashMap<ItemId, List<ItemFinding>>();
        for (var item : all) {
            var facts = item.isUsable() ? facts(item) : null;
            var findings = facts == null ? List.<ItemFinding>of() : names.check(facts);
            if (!findings.isEmpty()) {
                found.put(item.id(), findings);
            }
        }
        return found;
    }

    /// What would be wrong with a further file of an item if it held a text.
    ///
    /// @param path of the file, under the kind's folder
    static List<ItemFinding> of(OpenItem open, String path, String text) {
        var item = open.item();
        return ItemReader.read(item.kind(), item.slug(), open.files().withText(path, text)).findings().stream()
                .filter(finding -> path.equals(finding.file()))
                .map(finding -> finding.in(null))
                .toList();
    }

    private @Nullable ItemFacts facts(RegistryItem item) {
        var before = known.get(item.id());
        if (before != null && before.isOf(item)) {
            return before.facts();
        }
        var read = read(item).orElse(null);
        if (read != null) {
            known.put(item.id(), new Known(item.path(), item.copy(), read));
        }
        return read;
    }

    /// Of a template all its files say something, of the others one.
    private Optional<ItemFacts> read(RegistryItem item) {
        var read = item.kind() == RegistryKind.TEMPLATE
                ? folder.read(item.kind(), item.path())
                : folder.readMain(item.kind(), item.path());
        return read instanceof Read.Usable(var files)
                ? Optional.of(ItemReader.read(item.kind(), item.slug(), files))
                : Optional.empty();
    }
}
