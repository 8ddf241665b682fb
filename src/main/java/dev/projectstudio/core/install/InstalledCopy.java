package dev.projectstudio.core.install;

import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One file, or entry, of an item in a project's repository, with how it stands to the item.
///
/// @param itemName null if the item is gone
/// @param consumer null for a word from elsewhere
/// @param place relative to the repository; of an entry with its pointer
/// @param filename of the context file
public record InstalledCopy(
        ItemId item,
        @Nullable String itemName,
        ProjectId project,
        String projectName,
        @Nullable Consumer consumer,
        String place,
        String filename,
        State state,
        TrackedTarget tracked) {

    /// The same, of a copy that lacks files of the item.
    InstalledCopy incomplete() {
        return new InstalledCopy(
                item, itemName, project, projectName, consumer, place, filename, State.INCOMPLETE, tracked);
    }

    /// What matters most comes first.
    public enum State {
        /// The item was deleted; the copy stays.
        ITEM_GONE,
        /// Studio and the repository do not hold the same: that is drift.
        DRIFTS,
        /// Likewise: the repository has it no more.
        DELETED,
        /// Likewise: somebody edited Studio's text, and the repository has not got that yet.
        AHEAD,
        /// It cannot be told, as when the repository is gone.
        UNKNOWN,
        /// Both sides hold another text than the item had when it was written here.
        EDITED,
        /// The item has another text by now, or has this file no more. Where the repository could not be written,
        /// Studio has the item's text already.
        BEHIND,
        /// It is as the item says, but a file of the item beside it is not there, or is somebody else's.
        INCOMPLETE,
        /// Studio and the repository do not hold the same, and somebody has put that aside: no alert asks about it.
        DISMISSED,
        /// Uninstalling could not read it and has left it behind: no update comes to it.
        LEFT,
        CURRENT;

        /// Whether an alert asks about it that somebody has to answer.
        public boolean isDrift() {
            return this == DRIFTS || this == DELETED || this == AHEAD;
        }

        /// Whether it says what the item says.
        public boolean isAsItem() {
            return this == CURRENT || this == INCOMPLETE;
        }

        /// The stable word for it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
