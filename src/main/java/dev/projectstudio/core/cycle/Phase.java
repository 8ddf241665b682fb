package dev.projectstudio.core.cycle;

import java.util.Locale;
import java.util.Optional;

/// Where a cycle stands, in the order in which it goes.
public enum Phase {
    BRAINSTORM,
    DEFINE,
    REFINE,
    IMPLEMENT,
    TEST,
    COMPLETE;

    /// The word in the database and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The phase of a stored word; empty for one from elsewhere, which its row keeps.
    public static Optional<Phase> of(String word) {
        for (var phase : values()) {
            if (phase.word().equals(word)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }

    /// The one after it; the last stays.
    public Phase next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// The one before it; the first stays.
    public Phase previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
