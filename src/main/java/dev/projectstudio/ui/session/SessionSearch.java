package dev.projectstudio.ui.session;

import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.SearchQuery;
import dev.projectstudio.core.search.SearchText;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.session.SessionRows;
import java.util.List;
import java.util.Set;

/// Finds sessions by words, wherever in their file they stand.
final class SessionSearch {

    /// What nobody scrolls through: more words are quicker.
    static final int MOST = 200;

    private final SessionSources sources;

    SessionSearch(SessionSources sources) {
        this.sources = sources;
    }

    SessionRows find(SessionFilter filter, String words) {
        var found = sources.search()
                .search(new SearchQuery(
                        SearchText.parse(words).words(),
                        Set.of(Kind.SESSION),
                        filter.project() == null ? List.of() : List.of(filter.project()),
                        filter.cycle() == null ? List.of() : List.of(filter.cycle()),
                        List.of(),
                        null,
                        null,
                        false,
                        MOST));
        var ids =
                found.hits().stream().map(hit -> new SessionId(hit.ref().id())).toList();
        return new SessionRows(sources.lists().of(ids), null);
    }
}
