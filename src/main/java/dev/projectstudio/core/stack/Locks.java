package dev.projectstudio.core.stack;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The exact versions that lock files tell.
final class Locks {

    /// Of a package that is there twice, and nothing says which of them is meant.
    private static final Exact SEVERAL = new Exact("", null);

    /// A version as it was chosen.
    ///
    /// @param place of it, as `file:line`; null where it is not in the file of a lock
    record Exact(String version, @Nullable String place) {}

    private final Map<String, Map<String, Exact>> byFolder = new HashMap<>();

    void add(String folder, Ecosystem ecosystem, String name, @Nullable String range, Exact version) {
        var versions = byFolder.computeIfAbsent(folder, _ -> new HashMap<>());
        var key = key(ecosystem, name);
        versions.merge(key, version, Locks::single);
        if (range != null) {
            versions.merge(key + " " + range, version, Locks::single);
        }
    }

    private static Exact single(Exact known, Exact other) {
        return known.version().equals(other.version()) ? known : SEVERAL;
    }

    /// What the nearest lock file at or above a folder says; null if none does.
    @Nullable
    Exact find(String folder, Ecosystem ecosystem, String name, @Nullable String range) {
        var key = key(ecosystem, name);
        for (var at = folder; ; at = Manifest.folderOf(at)) {
            var versions = byFolder.getOrDefault(at, Map.of());
            var exact = versions.get(key + " " + range);
            var found = exact == null ? versions.get(key) : exact;
            if (found != null) {
                return found.version().isEmpty() ? null : found;
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
