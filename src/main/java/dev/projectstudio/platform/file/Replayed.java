package dev.projectstudio.platform.file;

import java.util.List;

/// What was found undone at start.
///
/// @param finished changes that are in place now
/// @param conflicts changes whose file somebody else had written to; both texts are kept
/// @param waiting files whose repository is not there; they are tried again at the next start
/// @param undeleted files that are to go and cannot yet; they are tried again at the next start
/// @param sweptTemps temporary files of processes that had died, removed
public record Replayed(
        int finished, List<FileConflict> conflicts, List<String> waiting, List<String> undeleted, int sweptTemps) {

    public Replayed {
        conflicts = List.copyOf(conflicts);
        waiting = List.copyOf(waiting);
        undeleted = List.copyOf(undeleted);
    }
}
