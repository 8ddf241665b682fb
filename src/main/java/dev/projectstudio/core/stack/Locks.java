package dev.projectstudio.core.stack;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The exact versions that lock files tell.
final class Locks {

    /// Of a package that is there twice, and nothing says which of them is meant.
    private static final String SEVERAL = "";

    private final Map<String, Map<String, String>> byFolder = new HashMap<>();

    void add(String folder, Ecosystem ecosystem, String name, @Nullable String range, String version) {
        var versions = byFolder.computeIfAbsent(folder, _ -> new HashMap<>());
        var key = key(ecosystem, name);
        versions.merge(key, version, Locks::single);
        if (range != null) {
            versions.merge(key + " " + range, version, Locks::single);
        }
    }

    private static String single(String known, String other) {
        return known.equals(other) ? known : SEVERAL;
    }

    /// What the nearest lock file at or above a folder says; null if none does.
    @Nullable
    String find(String folder, Ecosystem ecosystem, String name, @Nullable String range) {
        var key = key(ecosystem, name);
        for (var at = folder; ; at = Manifest.folderOf(at)) {
            var versions = byFolder.getOrDefault(at, Map.of());
            var exact = versions.get(key + " " + range);
            var found = exact == null ? versions.get(key) : exact;
            if (found != null) {
                return found.equals(SEVERAL) ? null : found;
            }
            if (at.isEmpty()) {
                return null;
            }
        }
    }

    private static String key(Ecosystem ecosystem, String name) {
        return ecosystem.word() + " " + ecosystem.key(name);
    }
}
