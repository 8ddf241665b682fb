package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.Placements;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes what became of an item in one project the item: texts whose edits were accepted go the way back.
final class Taking {

    private final Placements placements;
    private final RegistryBatch registry;
    private final InstallWriter writer;
    private final Merging merging;

    Taking(Placements placements, RegistryBatch registry, InstallWriter writer) {
        this.placements = placements;
        this.registry = registry;
        this.writer = writer;
        this.merging = new Merging(placements);
    }

    /// A copy with the text that the item is to get from it.
    ///
    /// @param now what the item says of it; null if it has it no more
    /// @param text under the name that the item has
    private record Edited(Held held, @Nullable ItemText now, ContextText text) {

        boolean isOther() {
            return now == null || !now.text().hash().equals(text.hash());
        }

        /// Where the item has it.
        String path() {
            return now == null ? held.installation().itemPath() : now.path();
        }
    }

    /// @param copies of one consumer in one project
    /// @param everywhere all copies of the item: those that say already what is taken say what the item says then
    /// @param forced whether that goes over what became of the item since, too
    /// @return false if the copies say what the item says
    /// @throws Conflict `copy-drifts-still` if Studio and the repository do not hold the same, `item-edited-too`
    /// @throws InvalidInput if the text cannot be read back
    boolean take(OpenItem item, Consumer consumer, List<Held> copies, List<Held> everywhere, boolean forced) {
        var own = ItemText.of(item, consumer);
        var edited = edited(consumer, copies, own);
        var over = edited.stream().filter(this::goesOverTheItem).findFirst();
        if (over.isPresent() && !forced) {
            var held = over.get().held();
            throw new Conflict(
                    "item-edited-too", item.item().name(), held.copy().projectName(), held.place());
        }
        var others = edited.stream().filter(Edited::isOther).toList();
        if (others.isEmpty()) {
            return false;
        }
        var taken = OutsideForms.taken(item, outside(consumer, others, own), consumer.form());
        var marked = edited.stream()
                .flatMap(each -> everywhere.stream()
                        .filter(held -> isAlike(held, each.held()))
                        .map(held -> taken(each, held)))
                .toList();
        registry.put("undo.install.take", List.of(put(item, taken)), tx -> writer.mark(tx, marked));
        return true;
    }

    /// The item says what Studio holds of the copy then. What became of the right to run the item's file is yet for an
    /// update to bring.
    ///
    /// @param held the copy itself, or one that says the same
    private static Installation taken(Edited edited, Held held) {
        var installation = held.installation();
        var hash = held.tracked().file().copy().hash();
        boolean isGiven =
                held == edited.held() && edited.isOther() && edited.text().isProgram();
        var program = isGiven ? Boolean.TRUE : installation.written().program();
        return hash == null ? installation : installation.saying(new Written(hash, program));
    }

    /// Whether Studio holds the same text of the same file for a copy, the copy itself included.
    private static boolean isAlike(Held held, Held taken) {
        var own = held.installation();
        var other = taken.installation();
        return own.itemPath().equals(other.itemPath())
                && own.consumer().map(Consumer::form).equals(other.consumer().map(Consumer::form))
                && Objects.equals(
                        held.tracked().file().copy().hash(),
                        taken.tracked().file().copy().hash());
    }

    /// How the item would become another: what it says by now, and what the copies say.
    ///
    /// @param copies of one consumer in one project
    /// @return empty if the copies say what the item says
    /// @throws Conflict `copy-drifts-still` if Studio and the repository do not hold the same
    List<Change> preview(OpenItem item, Consumer consumer, List<Held> copies) {
        return edited(consumer, copies, ItemText.of(item, consumer)).stream()
                .filter(Edited::isOther)
                .map(this::change)
                .toList();
    }

    private Change change(Edited edited) {
        var now = edited.now();
        var why = goesOverTheItem(edited) ? UpdateLine.OVER_THE_ITEM : null;
        var act = now == null ? Act.ADDED : Act.WRITTEN;
        return new Change(edited.held().place(), act, why, now == null ? null : now.text(), edited.text());
    }

    /// Whether the item is another than it was when the copy was written, and not what the copy is.
    private boolean goesOverTheItem(Edited edited) {
        var now = edited.now();
        return edited.isOther() && (now == null || !merging.isAsWritten(edited.held(), now));
    }

    /// What somebody edited of the copies. The other files are as the item had them, and stay in it as they are by now.
    private List<Edited> edited(Consumer consumer, List<Held> copies, List<ItemText> own) {
        var edited = new ArrayList<Edited>();
        for (var held : copies) {
            if (held.isUnedited() && (held.isSynced() || held.isRepoBehind())) {
                continue; // what became of the item since is newer
            }
            if (!held.isSynced()) {
                throw new Conflict(
                        "copy-drifts-still", held.place(), held.copy().projectName());
            }
            var now = ItemPaths.successor(consumer, held.installation().itemPath(), own)
                    .orElse(null);
            var text = now == null ? placements.text(held.tracked().file()) : merging.own(held, now);
            text.ifPresent(found -> edited.add(new Edited(held, now, found)));
        }
        return edited;
    }

    /// What was not edited stays as the item has it, to the byte.
    ///
    /// @param others what the item is to get
    private static OutsideItem outside(Consumer consumer, List<Edited> others, List<ItemText> own) {
        if (consumer.form().isEntry()) {
            var entry = others.getFirst();
            return new OutsideItem.Entry(
                    entry.path(), entry.text().text().orElse("").strip());
        }
        var files = new TreeMap<String, byte[]>();
        var programs = new HashSet<String>();
        own.forEach(text -> {
            files.put(text.path(), text.bytes());
            if (text.text().isProgram()) {
                programs.add(text.path());
            }
        });
        for (var each : others) {
            var now = each.now();
            var text = each.text();
            files.put(each.path(), now == null ? text.canonicalBytes() : text.bytesIn(now.form()));
            if (text.isProgram()) {
                programs.add(each.path());
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
