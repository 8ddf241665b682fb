package dev.projectstudio.core.session;

import org.jspecify.annotations.Nullable;

/// A file that was changed in a session.
///
/// @param path as git or the user names it, on one line
/// @param added how many lines; null where nobody counted, or of what has none
/// @param removed the same; null together with `added`
public record ChangedFile(
        String path, @Nullable Integer added, @Nullable Integer removed) {

    public ChangedFile {
        path = path.replaceAll("\\R", " ").strip();
        if (added == null || removed == null) {
            added = null;
            removed = null;
        }
    }

    public static ChangedFile of(String path) {
        return new ChangedFile(path, null, null);
    }
}
