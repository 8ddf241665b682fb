package dev.projectstudio.core.drift;

/// What can be proposed for a target without a text being lost that nobody has looked at.
public enum SafeDefault {
    NONE,
    /// Write Studio's text to the repository.
    KEEP_STUDIO,
    /// Take the repository's text into Studio.
    ACCEPT_REPO,
    MERGE,
    /// Look at both first: nothing is overwritten unasked.
    COMPARE,
    /// Say where the repository is now.
    RELOCATE,
    /// Restore a version of Studio's copy.
    RESTORE
}
