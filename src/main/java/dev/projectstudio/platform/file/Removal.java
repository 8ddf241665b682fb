package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/// Finds out, before anything is done, whether a file may be taken away from its place: to delete it or to rename
/// another over it is a matter of the rights to its folder, and not of its own.
final class Removal {

    /// The bit of a folder, such as `/tmp`, in which a name goes only by the hand of the file's owner or its own.
    private static final int STICKY = 0b1_000_000_000;

    private static final boolean KNOWS_STICKY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private Removal() {}

    /// Tries it with a file of no bytes that stands beside it for a moment.
    ///
    /// @throws IOException if the file could not be deleted; nothing was changed
    static void tryBeside(Place.Known place, String tempName) throws IOException {
        place.folder().create(tempName, true).close();
        try {
            requireAllowed(place, tempName);
        } finally {
            place.folder().delete(tempName);
        }
    }

    /// The same where a file of this process stands beside it.
    ///
    /// @param tempName that file
    static void requireAllowed(Place.Known place, String tempName) throws IOException {
        if (KNOWS_STICKY
                && place.found() instanceof PosixFileAttributes file
                && place.folder().find(tempName).orElse(null) instanceof PosixFileAttributes mine
                && !file.owner().equals(mine.owner())
                && isKeptFromOthers(place.folder().path(), place.folder().path().resolve(tempName))) {
            throw new AccessDeniedException(place.realPath().toString());
        }
    }

    private static boolean isKeptFromOthers(Path folder, Path mine) throws IOException {
        var me = Files.getAttribute(mine, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        return !me.equals(0) // to root nothing is forbidden
                && !me.equals(Files.getAttribute(folder, "unix:uid"))
                && ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }
}
