package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.file.FolderEntry;
import java.util.List;
import java.util.Set;

/// Where an import reads from: a folder, or an archive that is looked at like one. Reads only, never more than it says,
/// and follows no link.
sealed interface Source extends AutoCloseable permits FolderSource, ZipSource, StoppableSource {

    /// What an item is called that is the whole of it.
    String name();

    /// Whether that is the name of a folder; the name of an archive is rather that of a download.
    boolean isNamedByFolder();

    /// Where it is, for people to read.
    String place();

    /// The names of the folders that it lies in and its own, the outermost first; those of an archive are nobody's
    /// business.
    List<String> names();

    /// What stands in a folder, sorted by name; nothing if there is none.
    ///
    /// @param folder the empty path for the whole
    List<FolderEntry> list(String folder);

    /// The folders of which [#list] could not tell what stands in them, though they are there.
    Set<String> closed();

    /// Whether `.git` at its top is its own, as that of a folder in which somebody works, and nothing that was put in.
    boolean isWorkedIn();

    Read read(String path);

    @Override
    void close();

    /// What a file holds, or why that cannot be had.
    sealed interface Read {

        /// @param isProgram whether its owner may run it; false where nobody knows
        record Bytes(byte[] bytes, boolean isProgram) implements Read {}

        /// @param reason a stable word
        record Refused(String reason) implements Read {}
    }

    /// What stands under a name, if anything does.
    default boolean has(String folder, String name, FolderEntry.Kind kind) {
        return list(folder).stream().anyMatch(entry -> entry.name().equals(name) && entry.kind() == kind);
    }

    static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
