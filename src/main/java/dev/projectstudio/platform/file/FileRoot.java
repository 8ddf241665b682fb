package dev.projectstudio.platform.file;

import java.nio.file.Path;

/// The folder that a relative path must stay inside.
///
/// @param folder the folder's real path, as it was when it was registered: once a part of it has become a link, nothing
///     in it is read or written any more
public record FileRoot(Path folder, Kind kind) {

    /// Whose folder it is: Studio's own, where everything is private, or a repository.
    public enum Kind {
        HOME,
        REPO
    }

    public FileRoot {
        folder = folder.toAbsolutePath().normalize();
    }

    public static FileRoot home(Path folder) {
        return new FileRoot(folder, Kind.HOME);
    }

    public static FileRoot repo(Path folder) {
        return new FileRoot(folder, Kind.REPO);
    }
}
