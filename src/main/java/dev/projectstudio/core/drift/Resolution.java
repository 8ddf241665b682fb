package dev.projectstudio.core.drift;

import org.jspecify.annotations.Nullable;

/// How a drift was put right.
public enum Resolution {
    /// The repository's text became Studio's; of a deletion: the target was dropped.
    ACCEPTED_REPO("accepted_repo"),
    /// Studio's text was written to the repository.
    KEPT_STUDIO("kept_studio"),
    /// Both sides got a text made of both.
    MERGED("merged"),
    /// Nothing was written, and these two texts are not to be mentioned again.
    DISMISSED("dismissed");

    private final String word;

    Resolution(String word) {
        this.word = word;
    }

    /// The word in the database.
    public String word() {
        return word;
    }

    /// What the activity calls it, where an answer to a deletion is another.
    ///
    /// @param reason why it drifted
    String act(@Nullable String reason) {
        boolean isDeletion = DriftReason.DELETED_IN_REPO.equals(reason);
        return switch (this) {
            case ACCEPTED_REPO -> isDeletion ? "accepted_deletion" : word;
            case KEPT_STUDIO -> isDeletion ? "written_again" : word;
            case MERGED, DISMISSED -> word;
        };
    }
}
