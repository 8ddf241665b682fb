package dev.projectstudio.platform.file;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The folders that a change had to make for its new files.
public final class MadeFolders {

    static final MadeFolders NONE = new MadeFolders(List.of(), List.of());

    private final Map<Path, Integer> levels = new HashMap<>();

    MadeFolders(List<Draft> drafts, Collection<Path> made) {
        var folders = new HashSet<>(made);
        for (var draft : drafts) {
            int count = 0;
            for (var folder = draft.file().getParent();
                    folder != null && folders.contains(folder);
                    folder = folder.getParent()) {
                count++;
            }
            levels.put(place(draft.change().root(), draft.change().path()), count);
        }
    }

    /// How many folders, from the file's own upwards, were made for it.
    public int above(FileRoot root, String path) {
        return levels.getOrDefault(place(root, path), 0);
    }

    private static Path place(FileRoot root, String path) {
        return root.folder().resolve(path);
    }
}
