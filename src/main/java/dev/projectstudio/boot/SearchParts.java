package dev.projectstudio.boot;

import dev.projectstudio.core.search.SearchFilters;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.core.search.SearchService;
import java.time.ZoneId;

/// What finds things again.
record SearchParts(SearchService service, SearchIndex index, SearchFilters filters) {

    static SearchParts of(Studio studio) {
        return new SearchParts(
                new SearchService(studio.database(), studio.files(), studio.home()),
                new SearchIndex(studio.database(), studio.files(), studio.home()),
                new SearchFilters(studio.projects(), studio.cycles(), ZoneId.systemDefault()));
    }
}
