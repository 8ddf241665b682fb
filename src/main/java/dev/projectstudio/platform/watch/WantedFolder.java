package dev.projectstudio.platform.watch;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What counts in one folder. Names are compared without regard to case and Unicode form, because the disk may
/// spell an entry differently; one hint too many does no harm.
record WantedFolder(Set<Path> files, Map<String, Set<Path>> byName, boolean everything) {

    static WantedFolder of(Set<Path> files, boolean everything) {
        Map<String, Set<Path>> byName = new HashMap<>();
        for (var file : files) {
            byName.computeIfAbsent(fold(file), _ -> new HashSet<>()).add(file);
        }
        return new WantedFolder(Set.copyOf(files), byName, everything);
    }

    /// The wanted files that an event about `entry` may mean.
    Set<Path> meantBy(Path entry) {
        var named = byName.getOrDefault(fold(entry), Set.of());
        return named.isEmpty() && everything ? Set.of(entry) : named;
    }

    private static String fold(Path file) {
        var name = file.getFileName();
        return Normalizer.normalize(name == null ? "" : name.toString(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
