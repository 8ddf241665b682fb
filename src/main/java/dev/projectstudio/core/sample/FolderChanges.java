package dev.projectstudio.core.sample;

import dev.projectstudio.core.sample.FolderChange.Kind;
import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How the files of a folder differ from those that were written there. A link is nothing that was written.
final class FolderChanges {

    private final Path folder;
    private final Map<String, byte[]> written;

    /// @param written bytes by path
    FolderChanges(Path folder, Map<String, byte[]> written) {
        this.folder = folder;
        this.written = written;
    }

    /// In the order of their paths.
    List<FolderChange> list() {
        var found = found();
        var changes = new TreeMap<String, FolderChange>();
        for (var file : written.entrySet()) {
            var path = file.getKey();
            if (!found.contains(path)) {
                changes.put(path, new FolderChange(Kind.DELETED, path));
            } else if (!isAsWritten(path, file.getValue())) {
                changes.put(path, new FolderChange(Kind.CHANGED, path));
            }
        }
        found.stream()
                .filter(path -> !written.containsKey(path))
                .forEach(path -> changes.put(path, new FolderChange(Kind.ADDED, path)));
        return List.copyOf(changes.values());
    }

    private Set<String> found() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException e) {
            throw new StorageFailure("home-folder-not-readable", e, folder);
        }
    }

    /// The name of one of git's objects is the hash of what it holds.
    private boolean isAsWritten(String path, byte[] bytes) {
        var file = folder.resolve(path);
        if (path.startsWith(NewRepository.OBJECTS)) {
            return true;
        }
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException _) {
            return false;
        }
    }
}
