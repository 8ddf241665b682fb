package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Utf8;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An item from outside in the form of the registry.
///
/// @param slug what its file is to be called
/// @param files by path under the kind's folder
/// @param programs the paths of those that their owner may run
public record Taken(RegistryKind kind, String slug, SortedMap<String, byte[]> files, Set<String> programs) {

    public Taken {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        programs = Set.copyOf(programs);
    }

    /// Files of which none is known to be a program.
    Taken(RegistryKind kind, String slug, SortedMap<String, byte[]> files) {
        this(kind, slug, files, Set.of());
    }

    /// The file that says what it is, under the kind's folder.
    public String main() {
        var skill = slug + "/" + RegistryKind.SKILL_FILE;
        return files.containsKey(skill)
                ? skill
                : kind == RegistryKind.TEMPLATE ? slug + "/template.json" : slug + kind.ending();
    }

    /// What that file says; empty where it is not there, or no text.
    String text() {
        var bytes = files.get(main());
        return bytes == null ? "" : Utf8.decoded(bytes).orElse("");
    }

    /// The same under another slug. No text changes.
    public Taken under(String other) {
        var next = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> next.put(other + path.substring(slug.length()), bytes));
        var moved = programs.stream()
                .map(path -> other + path.substring(slug.length()))
                .collect(Collectors.toSet());
        return new Taken(kind, other, next, moved);
    }
}
