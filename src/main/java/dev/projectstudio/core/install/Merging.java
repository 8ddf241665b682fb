package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.registry.ItemFiles;
import dev.projectstudio.platform.diff.ThreeWayMerge;
import dev.projectstudio.platform.text.JsonEntries;
import java.util.Optional;

/// Brings what somebody made of a copy and what became of its item since together.
final class Merging {

    private final Placements placements;

    Merging(Placements placements) {
        this.placements = placements;
    }

    /// Whether the item says what it said when the copy was written, but for its own name.
    boolean isAsWritten(Held held, ItemText now) {
        return now.said().hash().equals(held.installation().itemHash())
                || base(held, now)
                        .filter(base -> base.hash().equals(now.said().hash()))
                        .isPresent();
    }

    /// What Studio holds of a copy, with the name that the item has by now.
    Optional<ContextText> own(Held held, ItemText now) {
        return placements.text(held.tracked().file()).map(text -> named(text, held, now));
    }

    /// Both in one text; empty where they are about the same lines, where one of them is no text, and where what the
    /// item said before is no longer kept.
    Optional<ContextText> merged(Held held, ItemText now) {
        var own = own(held, now).orElse(null);
        if (own == null) {
            return Optional.empty();
        }
        return isAsWritten(held, now) ? Optional.of(own) : merged(base(held, now), own, now);
    }

    /// What the repository holds together with what became of the item since both sides held the same; empty as above.
    ///
    /// @param there what the repository holds
    /// @param theirs what the item says, or what has become of that with the edits of other copies
    Optional<ContextText> joined(Held held, ItemText now, ContextText there, ContextText theirs) {
        return merged(base(held), there, theirs, now)
                .map(text -> text.defining(now.text().definitions()));
    }

    /// What both sides of a copy held last; empty if that is no longer kept.
    Optional<ContextText> base(Held held) {
        var base = held.tracked().target().state().base();
        var kept = base == null ? null : base.contentHash();
        return kept == null ? Optional.empty() : placements.kept(kept);
    }

    private static Optional<ContextText> merged(Optional<ContextText> base, ContextText own, ItemText now) {
        return merged(base, own, now.text(), now);
    }

    private static Optional<ContextText> merged(
            Optional<ContextText> base, ContextText own, ContextText other, ItemText now) {
        var before = base.flatMap(ContextText::text);
        var mine = own.text();
        var theirs = other.text();
        if (before.isEmpty() || mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        var merge = ThreeWayMerge.of(before.get(), mine.get(), theirs.get());
        boolean isUsable = merge.isClean()
                && (!now.consumer().form().isEntry()
                        || JsonEntries.canonical(merge.text()).isPresent());
        return isUsable ? Optional.of(ContextText.of(merge.text()).canonical()) : Optional.empty();
    }

    private Optional<ContextText> base(Held held, ItemText now) {
        return placements.kept(held.installation().itemHash()).map(text -> named(text, held, now));
    }

    private static ContextText named(ContextText text, Held held, ItemText now) {
        var path = held.installation().itemPath();
        var from = ItemPaths.name(now.consumer(), path);
        var to = ItemPaths.name(now.consumer(), now.path());
        if (from.equals(to) || !ItemPaths.isMain(now.consumer(), path)) {
            return text;
        }
        return text.text()
                .map(said -> ContextText.of(ItemFiles.named(said, from, to)).canonical())
                .orElse(text);
    }
}
