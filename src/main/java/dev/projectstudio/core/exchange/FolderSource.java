package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.Readings;
import dev.projectstudio.platform.file.Reason;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// A folder of somebody else's, as it is while it is looked through: each folder in it is listed once. One that holds
/// more than people keep items in, such as a whole disk, is refused.
final class FolderSource implements Source {

    /// What is looked at together: a large repository stays far below.
    static final int MOST_FOLDERS = 20_000;

    static final int MOST_ENTRIES = 200_000;

    private static final int MOST_NAMES = 10_000;

    private final FileStore store;
    private final Path folder;
    private final int mostFolders;
    private final FileRoot root;
    private final Readings readings;
    private final Map<String, List<FolderEntry>> listed = new HashMap<>();
    private final Set<String> closed = new TreeSet<>();
    private int entries;

    /// @param folder its real path
    FolderSource(FileStore store, Path folder) {
        this(store, folder, MOST_FOLDERS);
    }

    FolderSource(FileStore store, Path folder, int mostFolders) {
        this.store = store;
        this.folder = folder;
        this.mostFolders = mostFolders;
        this.root = FileRoot.repo(folder);
        this.readings = store.readings();
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public boolean isNamedByFolder() {
        return true;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public List<String> names() {
        return StreamSupport.stream(folder.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    /// @throws InvalidInput `import-too-wide`
    @Override
    public List<FolderEntry> list(String path) {
        var known = listed.get(path);
        if (known != null) {
            return known;
        }
        var told = store.list(root, path, MOST_NAMES, _ -> true);
        if (told.isEmpty() && Files.isDirectory(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            closed.add(path);
        }
        var found = told.orElse(List.of());
        entries += found.size();
        if (listed.size() == mostFolders || entries > MOST_ENTRIES) {
            throw new InvalidInput("import-too-wide", folder, mostFolders, MOST_ENTRIES);
        }
        listed.put(path, found);
        return found;
    }

    @Override
    public Set<String> closed() {
        return Collections.unmodifiableSet(closed);
    }

    @Override
    public boolean isWorkedIn() {
        return true;
    }

    @Override
    public Read read(String path) {
        return switch (readings.read(root, path, null)) {
            case FileState.Present present -> new Read.Bytes(present.bytes(), present.isProgram());
            case FileState.Unreadable(var reason) -> new Read.Refused(reason);
            case FileState.Absent _ -> new Read.Refused(Reason.CHANGING);
        };
    }

    @Override
    public void close() {
        readings.close();
    }
}
