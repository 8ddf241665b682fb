package dev.projectstudio.core.search;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.ItemQueries.Unread;
import dev.projectstudio.core.search.SearchQuery.Word;
import dev.projectstudio.core.search.SearchRepository.Entry;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// One search over sessions, decisions, learnings, tasks and context files.
///
/// What is rare is ranked by BM25. Of words that a great many texts have, and of words of one or two letters, the
/// newest come first: to rank all of those takes longer than a person waits for a letter to appear.
public final class SearchService {

    private final SearchRepository index = new SearchRepository();
    private final ProjectQueries projects = new ProjectQueries();
    private final Database database;
    private final ItemSource source;

    public SearchService(Database database, FileStore files, StudioHome home) {
        this.database = database;
        this.source = new ItemSource(files, home);
    }

    /// What is found by now; what the index has not taken in is looked through by its rows alone. A damaged index is
    /// begun anew. Reads the disk.
    ///
    /// @throws StorageFailure `search-index-damaged` in a home that is not written
    public Found search(SearchQuery query) {
        if (!MatchExpression.isAnswerable(query)) {
            return new Found(List.of(), 0);
        }
        return DamagedIndex.mending(database, index, () -> look(query));
    }

    private Found look(SearchQuery query) {
        return database.read(sql -> {
            int waiting = index.countWaiting(sql);
            var refs = refs(sql, query);
            if (waiting > 0) {
                UnindexedQueries.find(sql, query).forEach(ref -> refs.putIfAbsent(ref, ref));
            }
            return new Found(hits(sql, query, List.copyOf(refs.keySet())), waiting);
        });
    }

    /// Those of a kind that share the most with a text, by the words that are rare enough to tell.
    ///
    /// @param text as far as it is written
    /// @param limit how many at most
    public List<Hit> similar(Kind kind, String text, int limit) {
        return DamagedIndex.mending(database, index, () -> alike(kind, text, limit));
    }

    private List<Hit> alike(Kind kind, String text, int limit) {
        var words = SimilarWords.of(text);
        return database.read(sql -> {
            var telling = words.stream()
                    .map(word -> new Word(word, false))
                    .filter(word -> !index.isCommon(sql, MatchExpression.ofWord(word)))
                    .limit(SimilarWords.MOST)
                    .toList();
            if (telling.isEmpty()) {
                return List.of();
            }
            var query = SimilarWords.query(kind, telling);
            var any = MatchExpression.ofAnyWord(query);
            var refs =
                    index.ranked(sql, query, any, any).stream().map(Entry::ref).toList();
            var items = source.read(sql, refs);
            var alike = refs.stream()
                    .filter(ref -> SimilarWords.isAlike(items.get(ref), telling))
                    .toList();
            return hits(sql, query, alike).stream().limit(limit).toList();
        });
    }

    /// The whole text of one thing; empty where it is gone. Reads the disk.
    public Optional<FoundText> text(Ref ref) {
        return database.read(
                sql -> Optional.ofNullable(source.read(sql, List.of(ref)).get(ref))
                        .map(item -> new FoundText(item.title(), item.tags(), item.body(), item.createdAt())));
    }

    private Map<Ref, Ref> refs(DSLContext sql, SearchQuery query) {
        var refs = new LinkedHashMap<Ref, Ref>();
        entries(sql, query).forEach(entry -> refs.putIfAbsent(entry.ref(), entry.ref()));
        if (refs.size() < query.limit()) {
            MatchExpression.ofNames(query)
                    .ifPresent(match -> index.named(sql, query, match, filters(query))
                            .forEach(entry -> refs.putIfAbsent(entry.ref(), entry.ref())));
        }
        return refs;
    }

    /// What has the words as they stand comes before what only begins with them: where there is enough of it, the rest,
    /// which may take longer to be found than a person waits, is not looked for.
    private List<Entry> entries(DSLContext sql, SearchQuery query) {
        if (query.words().isEmpty() && !query.hasFilter()) {
            return index.all(sql, query);
        }
        int whole = count(sql, query, true);
        var found = whole < query.limit() ? List.<Entry>of() : entries(sql, query, true, whole);
        if (found.size() == query.limit()) {
            return found;
        }
        int all = count(sql, query, false);
        boolean isSame = all == whole && all <= SearchRepository.COMMON; // nothing else begins with them
        return entries(sql, query, isSame, all);
    }

    private int count(DSLContext sql, SearchQuery query, boolean asTheyStand) {
        return MatchExpression.ofTexts(query, asTheyStand)
                .map(match -> index.count(sql, match))
                .orElse(0);
    }

    /// The best first, or the newest where no word tells texts apart. To rank by a word, FTS5 counts all that have it.
    ///
    /// @param count how many match
    private List<Entry> entries(DSLContext sql, SearchQuery query, boolean asTheyStand, int count) {
        var match = MatchExpression.ofTexts(query, asTheyStand).orElse(null);
        if (match == null || count == 0) {
            return List.of();
        }
        if (MatchExpression.hasShortWord(query) || count > SearchRepository.COMMON) {
            return index.newest(sql, query, match);
        }
        var telling = query.words().size() == 1 && !query.hasFilter() // what is not common altogether is not so alone
                ? query.words()
                : query.words().stream()
                        .filter(word -> isTelling(sql, word, asTheyStand))
                        .toList();
        return MatchExpression.ofRank(telling, asTheyStand)
                .map(by -> index.ranked(sql, query, match, by))
                .orElseGet(() -> index.newest(sql, query, match));
    }

    private boolean isTelling(DSLContext sql, Word word, boolean asTheyStand) {
        return MatchExpression.ofWords(List.of(word), asTheyStand || !MatchExpression.isCountable(word))
                .filter(alone -> !index.isCommon(sql, alone))
                .isPresent();
    }

    private static @Nullable String filters(SearchQuery query) {
        return MatchExpression.ofFilters(query).orElse(null);
    }

    /// A thing that is gone by now, or that no longer passes the filters, is no hit.
    private List<Hit> hits(DSLContext sql, SearchQuery query, List<Ref> refs) {
        var rows = source.rows(sql, refs);
        var names = projects.of(
                sql,
                rows.values().stream()
                        .map(row -> row.item().project())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var excerpts = new Excerpts(query);
        var hits = new ArrayList<Hit>();
        for (var ref : refs) {
            var row = rows.get(ref);
            if (row != null && hits.size() < query.limit() && passes(row.item(), query, names)) {
                hits.add(hit(row, excerpts, names));
            }
        }
        return hits;
    }

    private Hit hit(Unread row, Excerpts excerpts, Map<String, ProjectQueries.Named> names) {
        var item = row.item();
        var project = item.project();
        var named = project == null ? null : names.get(project);
        return new Hit(
                item.ref(),
                ProjectId.orNull(project),
                named == null ? null : named.name(),
                item.cycle() == null ? null : new CycleId(item.cycle()),
                excerpts.ofTitle(item.title()),
                row.path() == null
                        ? excerpts.of(PlainText.of(item))
                        : excerpts.of(PlainText.of(item), () -> PlainText.of(source.whole(row))),
                item.createdAt());
    }

    private static boolean passes(Item item, SearchQuery query, Map<String, ProjectQueries.Named> names) {
        var at = item.createdAt();
        var named = item.project() == null ? null : names.get(item.project());
        return (query.archived() || named == null || !named.archived())
                && (query.projects().isEmpty()
                        || query.projects().stream().anyMatch(id -> id.value().equals(item.project())))
                && (query.cycles().isEmpty()
                        || query.cycles().stream().anyMatch(id -> id.value().equals(item.cycle())))
                && item.tags().containsAll(query.tags())
                && (query.after() == null || (at != null && !at.isBefore(query.after())))
                && (query.before() == null || (at != null && at.isBefore(query.before())));
    }
}
