package dev.projectstudio.core.search;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is looked for.
///
/// @param words what has to be in it, all of them; none for everything that passes the filters
/// @param kinds empty for all
/// @param projects one of them; empty for all
/// @param cycles one of them; empty for all
/// @param tags all of them
/// @param after not made before it
/// @param before made before it
/// @param archived whether what belongs to archived projects is found, too
/// @param limit how many hits at most
public record SearchQuery(
        List<Word> words,
        Set<Kind> kinds,
        List<ProjectId> projects,
        List<CycleId> cycles,
        List<String> tags,
        @Nullable Instant after,
        @Nullable Instant before,
        boolean archived,
        int limit) {

    /// @param whole whether it is a phrase as it stands, and not the beginning of a word
    public record Word(String text, boolean whole) {}

    public SearchQuery {
        words = List.copyOf(words);
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
        projects = List.copyOf(projects);
        cycles = List.copyOf(cycles);
        tags = List.copyOf(tags);
    }

    boolean hasFilter() {
        return !kinds.isEmpty() || !projects.isEmpty() || !cycles.isEmpty() || !tags.isEmpty();
    }
}
