package dev.projectstudio.core.context;

import java.util.Collection;
import java.util.Locale;

/// How the two sides of a target stand to each other, the least pressing first.
public enum SyncStatus {
    SYNCED,
    UNKNOWN,
    STALE,
    DIVERGED;

    /// The word in the database and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status of a stored word. A word from elsewhere means nothing here: it counts as unknown, and its row
    /// keeps it.
    public static SyncStatus of(String word) {
        for (var status : values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /// What a file shows for its targets; unknown if there is none.
    public static SyncStatus worst(Collection<SyncStatus> all) {
        return all.stream().max(SyncStatus::compareTo).orElse(UNKNOWN);
    }
}
