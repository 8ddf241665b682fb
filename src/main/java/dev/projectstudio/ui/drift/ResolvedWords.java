package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.Resolved;
import dev.projectstudio.platform.text.Messages;
import java.util.stream.Collectors;

/// Says what became of an alert, and which other places in the repository were written for it.
final class ResolvedWords {

    private ResolvedWords() {}

    /// @param key of the sentence, which gets the file, its place and the project
    static String of(String key, Resolved resolved, String projectName, Messages text) {
        var place = resolved.place();
        var done = text.get(key, place.filename(), place.repoPath(), projectName);
        var others = resolved.written().stream()
                .filter(path -> !path.equals(place.repoPath()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? done : done + " " + text.get("drift.done.written-too", others);
    }
}
