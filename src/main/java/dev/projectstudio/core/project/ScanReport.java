package dev.projectstudio.core.project;

import java.nio.file.Path;
import java.util.List;

/// What a scan found, in the order of the paths.
///
/// @param unreadable directories that could not be looked into
/// @param cutOff directories outside of repositories, which hold others that lie too deep to be looked into
/// @param isComplete false if it was cancelled
public record ScanReport(List<ScanEntry> entries, List<Path> unreadable, List<Path> cutOff, boolean isComplete) {

    public ScanReport {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
        cutOff = List.copyOf(cutOff);
    }

    /// Those that would become projects.
    public List<ScanEntry> candidates() {
        return entries.stream().filter(ScanEntry::isNew).toList();
    }
}
