package dev.projectstudio.ui.common;

import dev.projectstudio.core.unsaved.UnsavedText;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import org.jspecify.annotations.Nullable;

/// Where what is typed in a dialog is kept, and what was kept there before.
///
/// @param isNew whether it is of something that is not there yet
/// @param kept null if nothing was
public record DraftPlace(
        UnsavedTexts unsaved,
        String place,
        boolean isNew,
        @Nullable UnsavedText kept) {

    /// For something new. Reads the database.
    ///
    /// @param what such as `decision`
    public static DraftPlace ofNew(UnsavedTexts unsaved, String what) {
        return find(unsaved, what + ":new", true);
    }

    /// For something that is edited. Reads the database.
    public static DraftPlace of(UnsavedTexts unsaved, String what, String id) {
        return find(unsaved, what + ":" + id, false);
    }

    private static DraftPlace find(UnsavedTexts unsaved, String place, boolean isNew) {
        return new DraftPlace(unsaved, place, isNew, unsaved.find(place).orElse(null));
    }
}
