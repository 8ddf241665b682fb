package dev.projectstudio.core.cycle;

import java.util.Locale;
import java.util.Optional;

/// What kind of work a cycle is.
public enum CycleType {
    FEATURE,
    SPIKE,
    BUGFIX,
    RESEARCH;

    /// The word in the database and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type of a stored word; empty for one from elsewhere, which its row keeps.
    public static Optional<CycleType> of(String word) {
        for (var type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
