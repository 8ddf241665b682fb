package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.Dangers;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.diff.TextDiff;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What updating does with one copy of an item, or why it is left.
public record UpdateLine(ItemId item, String itemName, ProjectId project, String projectName, Change change) {

    /// What becomes of the copy.
    ///
    /// @param place relative to the repository; the project's name where all of it is meant
    /// @param reason why it is left, a stable word; null if it is not
    /// @param before what is there, as far as it was looked at; null if nothing is
    /// @param after what the item would have there; null if nothing
    public record Change(
            String place,
            Act act,
            @Nullable String reason,
            @Nullable ContextText before,
            @Nullable ContextText after) {}

    public enum Act {
        /// Gets the item's new text.
        WRITTEN,
        /// Is new in the item.
        ADDED,
        /// The item has it no more.
        REMOVED,
        /// Stays as it is.
        LEFT;

        /// The stable word for it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why a copy is left: it was edited, and Studio holds the edited text.
    public static final String EDITED = "copy-edited";
    /// Why a copy is left: the repository's text has moved on. Studio holds the item's new text, so it is drift.
    public static final String DRIFTS = "copy-drifts";
    /// Why a copy is left: another file stands where the item's new one would go.
    public static final String IN_THE_WAY = "copy-in-the-way";

    /// Relative to the repository; the project's name where all of it is meant.
    public String place() {
        return change.place();
    }

    public Act act() {
        return change.act();
    }

    /// Why it is left, a stable word; null if it is not.
    public @Nullable String reason() {
        return change.reason();
    }

    /// Whether nothing was done to it.
    public boolean isLeft() {
        return act() == Act.LEFT;
    }

    /// Whether a text goes into the repository.
    public boolean isWriting() {
        return act() == Act.WRITTEN || act() == Act.ADDED;
    }

    /// What the update is about, as a patch tool reads it in the project's repository; empty where nothing would be
    /// another, and for what is no text. Of a copy that is left it is what it would get if it were not.
    public String unified() {
        var now = text(change.before()).orElse(null);
        var next = text(change.after()).orElse(null);
        return now == null || next == null || now.equals(next)
                ? ""
                : TextDiff.of(now, next).unified(projectName.replace('/', '-') + "/" + place(), "registry/" + place());
    }

    /// The text that the item would have there; empty for none, and for what is no text.
    public String text() {
        return text(change.after()).orElse("");
    }

    private static Optional<String> text(@Nullable ContextText side) {
        return side == null ? Optional.of("") : side.text();
    }

    /// What somebody should look at in what is written, by line; the file is the place.
    public List<Danger> dangers() {
        var after = change.after();
        return after == null || !isWriting() ? List.of() : Dangers.in(place(), after.canonicalBytes());
    }

    /// What is done, and what is left.
    ///
    /// @param items how many items were behind somewhere
    /// @param seen a hash of all that each item that was looked at consists of
    public record Report(int items, List<UpdateLine> lines, Map<ItemId, String> seen) {

        public Report {
            lines = List.copyOf(lines);
            seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
        }

        /// What somebody should look at in what is written. The same text in several projects is named once.
        public List<Danger> dangers() {
            return lines.stream()
                    .flatMap(line -> line.dangers().stream())
                    .distinct()
                    .toList();
        }

        public List<UpdateLine> done() {
            return lines.stream().filter(line -> !line.isLeft()).toList();
        }

        public List<UpdateLine> left() {
            return lines.stream().filter(UpdateLine::isLeft).toList();
        }
    }
}
