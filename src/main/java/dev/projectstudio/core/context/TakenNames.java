package dev.projectstudio.core.context;

import dev.projectstudio.platform.text.Folding;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names that context files of a project have, to be asked about many others: what [ContextName#holder] finds by
/// going through all of them is looked up here.
final class TakenNames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    TakenNames(Collection<String> taken) {
        taken.forEach(this::add);
    }

    void add(String name) {
        var key = Folding.name(name);
        names.putIfAbsent(key, name);
        for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
            folders.putIfAbsent(key.substring(0, slash), name);
        }
    }

    boolean has(String name) {
        return holder(name).isPresent();
    }

    /// The one that has the name without regard to case, or needs a folder where this would be a file, or is a file
    /// where this needs a folder.
    Optional<String> holder(String name) {
        var key = Folding.name(name);
        var holder = names.get(key);
        if (holder == null) {
            holder = folders.get(key);
        }
        for (int slash = key.indexOf('/'); holder == null && slash > 0; slash = key.indexOf('/', slash + 1)) {
            holder = names.get(key.substring(0, slash));
        }
        return Optional.ofNullable(holder);
    }
}
