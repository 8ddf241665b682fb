package dev.projectstudio.core.overview;

/// A task of a cycle.
///
/// @param status the stored word, also one that this version does not know
public record TaskEntry(String id, String title, String status) {

    boolean isComplete() {
        return status.equals("complete");
    }
}
