package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Utf8;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// An item from outside in the form of the registry.
///
/// @param slug what its file is to be called
/// @param files by path under the kind's folder
public record Taken(RegistryKind kind, String slug, SortedMap<String, byte[]> files) {

    public Taken {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
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
    Taken under(String other) {
        var next = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> next.put(other + path.substring(slug.length()), bytes));
        return new Taken(kind, other, next);
    }
}
