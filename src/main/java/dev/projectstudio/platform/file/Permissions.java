package dev.projectstudio.platform.file;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may do what with a file that goes, and with the folders around it, so that all of it comes back no more open
/// than it was.
///
/// @param file as `rw-r-----`
/// @param folders from the root's own folders inwards, each as `rwxr-x---`; fewer where nobody knows
public record Permissions(String file, List<String> folders) {

    public Permissions {
        folders = List.copyOf(folders);
    }

    Set<PosixFilePermission> ofFile() {
        return PosixFilePermissions.fromString(file);
    }

    /// Whether its owner may run the file.
    boolean isProgram() {
        return ofFile().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    /// What one of the folders had; null if nobody knows.
    ///
    /// @param level how many folders of the root are around it
    @Nullable
    Set<PosixFilePermission> ofFolder(int level) {
        return level < folders.size() ? PosixFilePermissions.fromString(folders.get(level)) : null;
    }
}
