package dev.projectstudio.core.stack;

import org.jspecify.annotations.Nullable;

/// A file that would tell of the stack, and could not be read.
///
/// @param file relative to the project's directory
/// @param line where it is wrong; 1 if that is not known
/// @param reason a stable word: one of the reasons of `platform.file`, `malformed`, `too-deep`, `manifest-too-large`,
///     `not-a-text` or `names-missing`
/// @param named the file that the line names and that is missing, as it is written there; else null
/// @param fault of what is malformed the last word of the message key `stack.fault` that says how; else null
/// @param word of the file that the fault is about, as the tag that is open there; null for none
public record Unread(
        String file,
        int line,
        String reason,
        @Nullable String named,
        @Nullable String fault,
        @Nullable String word) {

    static final String NAMES_MISSING = "names-missing";

    public Unread(String file, int line, String reason) {
        this(file, line, reason, null, null, null);
    }

    static Unread naming(String file, int line, String named) {
        return new Unread(file, line, NAMES_MISSING, named, null, null);
    }

    static Unread malformed(String file, int line, String fault, @Nullable String word) {
        return new Unread(file, line, "malformed", null, fault, word);
    }

    /// Whether the file itself was read nevertheless.
    boolean isRead() {
        return reason.equals(NAMES_MISSING);
    }
}
