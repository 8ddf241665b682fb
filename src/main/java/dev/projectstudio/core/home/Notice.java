package dev.projectstudio.core.home;

/// What the user should be told about a home that was opened.
public enum Notice {
    /// Nothing can be written.
    READ_ONLY,
    /// Nothing can be written, because its disk is full.
    DISK_FULL,
    /// Its journal was lost while a program that used it died: what was done last may be missing, and a backup may hold
    /// it.
    JOURNAL_LOST,
    /// Others than its owner may look into it.
    OPEN_TO_OTHERS,
    /// Somebody had written to a file that a program which died had yet to write: both texts are kept.
    WRITTEN_MEANWHILE;

    /// Whether the next opening does not find it again, so that it is told now or never.
    public boolean isFoundOnce() {
        return this == JOURNAL_LOST || this == WRITTEN_MEANWHILE;
    }
}
