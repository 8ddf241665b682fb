package dev.projectstudio.platform.file;

import dev.projectstudio.platform.file.FileState.Unreadable;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads several files of one root, and opens each folder once. For one thread, and for a moment: a folder that is
/// replaced meanwhile is seen by the next one.
public final class Reading implements AutoCloseable {

    private static final int MOST_FOLDERS = 32;

    private final FileStore store;
    private final FileRoot root;
    private final Map<String, Folder> folders = new HashMap<>();

    Reading(FileStore store, FileRoot root) {
        this.store = store;
        this.root = root;
    }

    /// The same as [FileStore#read].
    public FileState read(String path) {
        var safe = SafePath.parse(path).orElse(null);
        if (safe == null) {
            return new Unreadable(Reason.OUTSIDE_REPO);
        }
        try {
            var held = inHeldFolder(safe);
            return held == null ? read(safe) : FileStore.read(held);
        } catch (IOException e) {
            return new Unreadable(Failures.reason(e));
        } catch (InvalidPathException e) {
            return new Unreadable(Reason.IO_ERROR);
        }
    }

    @Override
    public void close() {
        for (var folder : folders.values()) {
            FileStore.closeQuietly(folder);
        }
        folders.clear();
    }

    /// Null where the folder is not open yet, or the name needs a closer look.
    private Place.@Nullable Known inHeldFolder(SafePath path) throws IOException {
        var folder = folders.get(path.folder());
        var name = path.names().getLast();
        var found = folder == null ? null : folder.find(name).orElse(null);
        return folder == null || found == null || found.isSymbolicLink()
                ? null
                : new Place.Known(folder, List.of(), name, found);
    }

    private FileState read(SafePath path) throws IOException {
        var place = store.places().find(root, path);
        if (!(place instanceof Place.Known known)) {
            return new Unreadable(((Place.Refused) place).reason());
        }
        var isHeld = known.missing().isEmpty()
                && known.folder().path().equals(root.folder().resolve(path.folder()))
                && folders.size() < MOST_FOLDERS
                && folders.putIfAbsent(path.folder(), known.folder()) == null;
        try {
            return FileStore.read(known);
        } finally {
            if (!isHeld) {
                known.close();
            }
        }
    }
}
