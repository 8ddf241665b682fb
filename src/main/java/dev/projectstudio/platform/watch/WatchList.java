package dev.projectstudio.platform.watch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What is to be watched, as absolute paths: single files, and folders of which every direct entry counts.
public record WatchList(Set<Path> files, Set<Path> folders) {

    public static final WatchList EMPTY = new WatchList(Set.of(), Set.of());

    public WatchList {
        files = Set.copyOf(files);
        folders = Set.copyOf(folders);
    }

    Map<Path, WantedFolder> byFolder() {
        Map<Path, Set<Path>> grouped = new HashMap<>();
        for (var file : files) {
            var parent = file.getParent();
            if (parent != null) {
                grouped.computeIfAbsent(parent, _ -> new HashSet<>()).add(file);
            }
        }
        folders.forEach(folder -> grouped.computeIfAbsent(folder, _ -> new HashSet<>()));
        Map<Path, WantedFolder> wanted = new HashMap<>();
        grouped.forEach((folder, names) -> wanted.put(folder, WantedFolder.of(names, folders.contains(folder))));
        return wanted;
    }
}
