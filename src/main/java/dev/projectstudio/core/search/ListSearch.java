package dev.projectstudio.core.search;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.SearchText.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds things of one kind by words, for the box over their list.
public final class ListSearch {

    private final SearchService search;
    private final SearchFilters filters;

    public ListSearch(SearchService search, SearchFilters filters) {
        this.search = search;
        this.filters = filters;
    }

    /// Their ids, in the order of the search. Whatever is typed is looked for, filters among it.
    ///
    /// @param project null for those of all, and of none
    /// @param cycle null for those of all, and of none
    public List<String> ids(Kind kind, String typed, @Nullable ProjectId project, @Nullable CycleId cycle, int limit) {
        var text = SearchText.parse(typed);
        var all = new ArrayList<>(text.filters());
        all.removeIf(filter -> filter.name().equals("kind"));
        all.add(new Filter("kind", kind.word()));
        if (project != null) {
            all.add(new Filter("project", project.value()));
            all.add(new Filter("archived", "yes"));
        }
        if (cycle != null) {
            all.add(new Filter("cycle", cycle.value()));
        }
        var resolved = filters.resolve(new SearchText(text.words(), all), limit);
        return resolved.unknown().isEmpty()
                ? search.search(resolved.query()).hits().stream()
                        .map(hit -> hit.ref().id())
                        .toList()
                : List.of();
    }
}
