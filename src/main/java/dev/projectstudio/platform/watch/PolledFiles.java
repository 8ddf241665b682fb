package dev.projectstudio.platform.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Finds touched files by looking at them, for folders that raise no events.
final class PolledFiles {

    private final Map<Path, Map<Path, Optional<Stamp>>> seen = new HashMap<>();

    /// The first look at a folder only remembers.
    void look(Path folder, WantedFolder wanted, Consumer<Path> touched) {
        Map<Path, Optional<Stamp>> now = new HashMap<>();
        wanted.files().forEach(file -> now.put(file, Stamp.of(file)));
        if (wanted.everything()) {
            entries(folder).forEach(entry -> now.put(entry, Stamp.of(entry)));
        }
        var before = seen.put(folder, now);
        if (before == null) {
            return;
        }
        Set<Path> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        for (var file : all) {
            var was = before.getOrDefault(file, Optional.empty());
            if (!was.equals(now.getOrDefault(file, Optional.empty()))) {
                touched.accept(file);
            }
        }
    }

    void forget(Path folder) {
        seen.remove(folder);
    }

    private static Set<Path> entries(Path folder) {
        Set<Path> found = new HashSet<>();
        try (var stream = Files.newDirectoryStream(folder)) {
            stream.forEach(found::add);
        } catch (IOException _) {
            return Set.of(); // gone or not readable: everything in it counts as gone until it is back
        }
        return found;
    }
}
