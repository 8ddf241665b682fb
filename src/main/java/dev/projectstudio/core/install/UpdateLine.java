package dev.projectstudio.core.install;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What updating does with one copy of an item, or why it is left.
///
/// @param place relative to the repository; the project's name where all of it is meant
/// @param reason why it is left, a stable word; null if it is not
public record UpdateLine(
        ItemId item,
        String itemName,
        ProjectId project,
        String projectName,
        String place,
        Act act,
        @Nullable String reason) {

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

    /// Whether nothing was done to it.
    public boolean isLeft() {
        return act == Act.LEFT;
    }

    /// What is done, and what is left.
    ///
    /// @param items how many items were behind somewhere
    public record Report(int items, List<UpdateLine> lines) {

        public Report {
            lines = List.copyOf(lines);
        }

        public List<UpdateLine> done() {
            return lines.stream().filter(line -> !line.isLeft()).toList();
        }

        public List<UpdateLine> left() {
            return lines.stream().filter(UpdateLine::isLeft).toList();
        }
    }
}
