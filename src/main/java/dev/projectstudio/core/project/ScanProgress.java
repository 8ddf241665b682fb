package dev.projectstudio.core.project;

import java.nio.file.Path;

/// Hears from a running scan, on the thread that scans, and says whether it is to go on.
public interface ScanProgress {

    /// For a caller that waits.
    ScanProgress NONE = new ScanProgress() {};

    /// Called for each directory.
    default void at(Path directory, int directories, int repositories) {}

    /// Asked for each directory.
    default boolean isCancelled() {
        return false;
    }
}
