package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.exchange.OutsideForms;
import dev.projectstudio.core.exchange.OutsideItem;
import dev.projectstudio.core.exchange.Taken;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryBatch;
import dev.projectstudio.core.registry.RegistryBatch.Put;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Makes what became of an item in one project the item: texts whose edits were accepted go the way back.
final class Taking {

    private final Placements placements;
    private final RegistryBatch registry;
    private final InstallWriter writer;

    Taking(Placements placements, RegistryBatch registry, InstallWriter writer) {
        this.placements = placements;
        this.registry = registry;
        this.writer = writer;
    }

    /// @param copies of one consumer in one project
    /// @return false if the copies say what the item says
    /// @throws Conflict `copy-drifts-still` if Studio and the repository do not hold the same
    /// @throws InvalidInput if the text cannot be read back
    boolean take(OpenItem item, Consumer consumer, List<Held> copies) {
        var own = own(item, consumer);
        var texts = texts(copies);
        if (changes(own, texts).isEmpty()) {
            return false;
        }
        var taken = OutsideForms.taken(item, outside(consumer, copies, texts, own), consumer.form());
        var put = put(item, taken);
        var marked = new ArrayList<Installation>();
        copies.forEach(held -> {
            var text = texts.get(held.place());
            if (text != null) {
                marked.add(held.installation().withHash(text.hash()));
            }
        });
        registry.put("undo.install.take", List.of(put), tx -> writer.mark(tx, marked));
        return true;
    }

    /// How the item would become another: what it says by now, and what the copies say.
    ///
    /// @param copies of one consumer in one project
    /// @return empty if the copies say what the item says
    /// @throws Conflict `copy-drifts-still` if Studio and the repository do not hold the same
    List<Change> preview(OpenItem item, Consumer consumer, List<Held> copies) {
        return changes(own(item, consumer), texts(copies));
    }

    private static List<Change> changes(Map<String, ItemText> own, Map<String, ContextText> texts) {
        var changes = new ArrayList<Change>();
        texts.forEach((place, text) -> {
            var now = own.get(place);
            if (now == null) {
                changes.add(new Change(place, Act.ADDED, null, null, text));
            } else if (!now.text().hash().equals(text.hash())) {
                changes.add(new Change(place, Act.WRITTEN, null, now.text(), text));
            }
        });
        return changes;
    }

    private static Map<String, ItemText> own(OpenItem item, Consumer consumer) {
        var own = new LinkedHashMap<String, ItemText>();
        ItemText.of(item, consumer).forEach(text -> own.put(text.place(), text));
        return own;
    }

    private Map<String, ContextText> texts(List<Held> copies) {
        var texts = new LinkedHashMap<String, ContextText>();
        for (var held : copies) {
            if (held.tracked().target().status() != SyncStatus.SYNCED) {
                throw new Conflict(
                        "copy-drifts-still", held.place(), held.copy().projectName());
            }
            placements.text(held.tracked().file()).ifPresent(text -> texts.put(held.place(), text));
        }
        return texts;
    }

    /// What was not edited stays as the item has it, to the byte.
    private static OutsideItem outside(
            Consumer consumer, List<Held> copies, Map<String, ContextText> texts, Map<String, ItemText> own) {
        if (consumer.form().isEntry()) {
            var held = copies.getFirst();
            var text = Objects.requireNonNull(texts.get(held.place())).text().orElse("");
            return new OutsideItem.Entry(held.installation().itemPath(), text.strip());
        }
        var files = new TreeMap<String, byte[]>();
        var programs = new HashSet<String>();
        own.values().forEach(text -> {
            files.put(text.path(), text.bytes());
            if (text.text().isProgram()) {
                programs.add(text.path());
            }
        });
        for (var held : copies) {
            var text = texts.get(held.place());
            var now = own.get(held.place());
            if (text != null && (now == null || !now.text().hash().equals(text.hash()))) {
                var path = held.installation().itemPath();
                files.put(path, now == null ? text.canonicalBytes() : text.bytesIn(now.form()));
                if (text.isProgram()) {
                    programs.add(path);
                }
            }
        }
        return new OutsideItem.Files(files, programs);
    }

    /// Under the item's own name, and as one file where the item is one.
    private static Put put(OpenItem item, Taken outside) {
        var own = item.item().slug();
        var taken = outside.under(own);
        var skill = taken.files().get(own + "/" + RegistryKind.SKILL_FILE);
        if (!item.item().isFolder() && taken.files().size() == 1 && skill != null) {
            var files = new TreeMap<>(Map.of(own + RegistryKind.SKILL.ending(), skill));
            return new Put(item.item().kind(), own, files, Set.of(), item);
        }
        return new Put(item.item().kind(), own, taken.files(), taken.programs(), item);
    }
}
