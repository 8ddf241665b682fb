package dev.projectstudio.core.stack;

import org.jspecify.annotations.Nullable;

/// A file that would tell of the stack, and could not be read.
///
/// @param file relative to the project's directory
/// @param line where it is wrong; 1 if that is not known
/// @param reason a stable word: one of the reasons of `platform.file`, `malformed`, `too-deep`, `manifest-too-large`,
///     `not-a-text` or `names-missing`
/// @param named the file that the line names and that is missing, as it is written there; else null
public record Unread(
        String file, int line, String reason, @Nullable String named) {

    static final String NAMES_MISSING = "names-missing";

    public Unread(String file, int line, String reason) {
        this(file, line, reason, null);
    }

    /// Whether the file itself was read nevertheless.
    boolean isRead() {
        return reason.equals(NAMES_MISSING);
    }
}
