package dev.projectstudio.platform.file;

import dev.projectstudio.platform.file.FileState.Unreadable;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads several files of one root, and opens each folder once.
final class Reading implements AutoCloseable {

    private static final int MOST_FOLDERS = 32;

    private final FileStore store;
    private final FileRoot root;
    private final Map<List<String>, Folder> folders = new HashMap<>();

    Reading(FileStore store, FileRoot root) {
        this.store = store;
        this.root = root;
    }

    FileRoot root() {
        return root;
    }

    /// The same as [FileStore#read].
    FileState read(String path, @Nullable String expected) {
        var safe = SafePath.parse(path).orElse(null);
        if (safe == null) {
            return new Unreadable(Roots.outside(root));
        }
        try {
            var held = inHeldFolder(safe);
            if (held == null) {
                return store.read(root, path, expected);
            }
            return store.places().isInHome(root, held)
                    ? new Unreadable(Reason.IN_HOME)
                    : FileStore.read(held, expected);
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

    /// Null for all but a name that simply is there: a link, or what is missing, takes a closer look.
    private Place.@Nullable Known inHeldFolder(SafePath path) throws IOException {
        var names = path.names();
        var name = names.getLast();
        var folder = folder(names.subList(0, names.size() - 1));
        var found = folder == null ? null : folder.find(name).orElse(null);
        return folder == null || found == null || found.isSymbolicLink()
                ? null
                : new Place.Known(folder, List.of(), name, found);
    }

    /// Entered from the one above it, which is held as well.
    private @Nullable Folder folder(List<String> names) throws IOException {
        var held = folders.get(names);
        if (held != null || folders.size() >= MOST_FOLDERS) {
            return held;
        }
        var opened = names.isEmpty() ? store.places().top(root).orElse(null) : entered(names);
        if (opened != null) {
            folders.put(List.copyOf(names), opened);
        }
        return opened;
    }

    private @Nullable Folder entered(List<String> names) throws IOException {
        var name = names.getLast();
        var above = folder(names.subList(0, names.size() - 1));
        var found = above == null ? null : above.find(name).orElse(null);
        return above == null || found == null || !found.isDirectory() ? null : above.enter(name);
    }
}
