package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.SafePath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of one repository that adopting looks at.
final class RepositoryFiles {

    /// A folder with more is none that people keep their instructions in.
    private static final int MOST_ENTRIES = 20_000;

    private final FileStore store;
    private final Path repository;

    RepositoryFiles(FileStore store, Path repository) {
        this.store = store;
        this.repository = repository;
    }

    boolean isThere() {
        return Files.isDirectory(repository);
    }

    /// The well-known ones that are there, each spelled as it is on the disk.
    List<String> wellKnown() {
        var all = new ArrayList<String>();
        WellKnownFiles.folders().forEach(folder -> all.addAll(list(folder)));
        return WellKnownFiles.among(all);
    }

    FileState read(String path) {
        return store.read(FileRoot.repo(repository), path);
    }

    /// The path as the disk spells it: a name may come composed otherwise, or in another case where the disk
    /// ignores it.
    String spelled(String path, TargetPlaces places) {
        var safe = SafePath.of(path).text();
        var all = list(WellKnownFiles.folderOf(safe));
        var key = places.key(safe);
        return all.contains(safe)
                ? safe
                : all.stream()
                        .filter(other -> places.key(other).equals(key))
                        .findFirst()
                        .orElse(safe);
    }

    private List<String> list(String folder) {
        var found = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(repository.resolve(folder))) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                found.add(folder.isEmpty() ? name : folder + "/" + name);
                if (found.size() == MOST_ENTRIES) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }
}
