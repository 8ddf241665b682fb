package dev.projectstudio.platform.file;

/// What stands in a folder.
///
/// @param kind of the thing itself, not of what it links to
public record FolderEntry(String name, Kind kind) {

    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        /// A pipe, a device, a socket.
        OTHER
    }
}
