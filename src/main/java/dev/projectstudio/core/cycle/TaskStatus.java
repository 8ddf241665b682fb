package dev.projectstudio.core.cycle;

import java.util.Locale;
import java.util.Optional;

/// How far a task is.
public enum TaskStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETE;

    /// The word in the database and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status of a stored word; empty for one from elsewhere, which its row keeps.
    public static Optional<TaskStatus> of(String word) {
        for (var status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
