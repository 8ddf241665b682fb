package dev.projectstudio.core.sample;

/// One file that is not as it was written.
///
/// @param path in its folder
record FolderChange(Kind kind, String path) {

    enum Kind {
        CHANGED,
        ADDED,
        DELETED
    }
}
