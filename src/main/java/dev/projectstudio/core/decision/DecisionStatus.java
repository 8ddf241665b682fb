package dev.projectstudio.core.decision;

import java.util.Locale;
import java.util.Optional;

/// Where a decision stands.
public enum DecisionStatus {
    /// Pending for seven days, until it is confirmed.
    PROPOSED,
    ACCEPTED,
    REJECTED,
    /// Another decision took its place.
    SUPERSEDED;

    /// The word in the database and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status of a word; empty for one from elsewhere, such as `deprecated`, which its row keeps.
    public static Optional<DecisionStatus> of(String word) {
        for (var status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
