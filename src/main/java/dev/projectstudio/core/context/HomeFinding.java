package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something in the home that is not as Studio left it.
///
/// @param project null for a folder that belongs to none
/// @param path relative to the home
/// @param reason a stable word that says more, or the unknown project's name; null where the kind says it all
public record HomeFinding(
        Kind kind,
        @Nullable ProjectId project,
        String path,
        @Nullable String reason) {

    public enum Kind {
        /// A new file, now a context file or a session.
        ADOPTED,
        /// Another text in a canonical file, now its newest version, or in a session's.
        CHANGED,
        /// A canonical file or a session's is gone. Its row and its history stay.
        MISSING,
        /// A file that was missing or unreadable is there again.
        RETURNED,
        /// Such a file is there and cannot be read.
        UNREADABLE,
        /// A file that can be neither, and was left alone.
        LEFT_ALONE,
        /// A `project.json` was written by hand, and the rows say by now what it says.
        MIRROR_READ,
        /// A `project.json` of another hand says what cannot be taken over.
        MIRROR_CHANGED,
        /// A project's folder without a row, which a rebuild could bring back.
        UNKNOWN_PROJECT,
        /// A folder that no project made.
        UNKNOWN_FOLDER
    }

    /// The stable word for its kind.
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason, where it says more than the kind.
    public Optional<String> cause() {
        return Optional.ofNullable(reason).filter(why -> !why.equals(StudioCopy.MISSING));
    }

    /// Whether somebody should look at it: it will be found again until then.
    public boolean needsAttention() {
        return switch (kind) {
            case ADOPTED, CHANGED, RETURNED, MIRROR_READ -> false;
            case MISSING, UNREADABLE, LEFT_ALONE, MIRROR_CHANGED, UNKNOWN_PROJECT, UNKNOWN_FOLDER -> true;
        };
    }
}
