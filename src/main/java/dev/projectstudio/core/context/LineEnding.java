package dev.projectstudio.core.context;

import java.util.Locale;

/// How the lines of a file end.
public enum LineEnding {
    LF,
    CRLF;

    /// The word in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LineEnding of(String word) {
        return CRLF.word().equals(word) ? CRLF : LF;
    }
}
