package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/// A folder of somebody else's.
///
/// @param folder its real path
record FolderSource(FileStore store, Path folder) implements Source {

    private static final int MOST_NAMES = 10_000;

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public List<String> names() {
        return StreamSupport.stream(folder.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    @Override
    public List<FolderEntry> list(String path) {
        return store.list(root(), path, MOST_NAMES, _ -> true).orElse(List.of());
    }

    @Override
    public Read read(String path) {
        return switch (store.read(root(), path)) {
            case FileState.Present present -> new Read.Bytes(present.bytes());
            case FileState.Unreadable(var reason) -> new Read.Refused(reason);
            case FileState.Absent _ -> new Read.Refused(Reason.CHANGING);
        };
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private FileRoot root() {
        return FileRoot.repo(folder);
    }
}
