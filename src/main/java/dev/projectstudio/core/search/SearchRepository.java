package dev.projectstudio.core.search;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.SEARCH_ITEMS;
import static dev.projectstudio.platform.db.schema.Tables.SEARCH_QUEUE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The tables of the index. Stateless: the transaction comes with each call.
final class SearchRepository {

    /// What waits to be indexed.
    ///
    /// @param seq another one as soon as the same thing is changed again
    record Waiting(long seq, Ref ref) {}

    /// What the index found.
    ///
    /// @param key grows with the time the thing was made
    record Entry(long key, Ref ref, @Nullable String project) {}

    /// What is in more texts than this is no word to rank by.
    static final int COMMON = 1_000;

    /// Keys of a second, and of a millisecond.
    private static final long SLOTS = 4_096;

    private static final long SLOTS_OF_MILLI = 4;
    /// Nothing was made later than that, in seconds, whatever was typed.
    private static final long LAST_SECOND = 1L << 40;

    private static final Table<?> TEXTS = table("search_words");
    private static final Table<?> NAMES = table("search_names");
    private static final Field<Long> TEXT_KEY = field("search_words.rowid", Long.class);
    private static final Field<Long> NAME_KEY = field("search_names.rowid", Long.class);
    /// Titles before tags before texts.
    private static final Field<Double> RANK = field("bm25(search_words, 0.0, 8.0, 4.0, 1.0, 0.0)", Double.class);

    /// The last to have changed first.
    List<Waiting> waiting(DSLContext sql, int limit) {
        return sql.selectFrom(SEARCH_QUEUE).orderBy(SEARCH_QUEUE.SEQ.desc()).limit(limit).stream()
                .flatMap(row ->
                        Kind.of(row.getKind())
                                .map(kind -> new Waiting(row.getSeq(), new Ref(kind, row.getRefId())))
                                .stream())
                .toList();
    }

    int countWaiting(DSLContext sql) {
        return sql.fetchCount(SEARCH_QUEUE);
    }

    /// False when it has changed again since, and waits for that.
    boolean settle(DSLContext sql, Waiting waiting) {
        return sql.deleteFrom(SEARCH_QUEUE)
                        .where(SEARCH_QUEUE.SEQ.eq(waiting.seq()))
                        .execute()
                == 1;
    }

    private void queueAll(DSLContext sql) {
        for (var from : List.of(
                "SELECT 'context', id FROM context_files",
                "SELECT 'task', id FROM tasks",
                "SELECT 'learning', id FROM learnings",
                "SELECT 'decision', id FROM decisions",
                "SELECT 'session', id FROM sessions",
                "SELECT 'skill', id FROM registry_skills",
                "SELECT 'agent', id FROM registry_agents",
                "SELECT 'tool', id FROM registry_tools",
                "SELECT 'template', id FROM registry_templates",
                "SELECT 'prompt', id FROM registry_prompts")) {
            sql.execute("INSERT OR IGNORE INTO search_queue (kind, ref_id) " + from);
        }
    }

    void remove(DSLContext sql, Ref ref) {
        var key = sql.select(SEARCH_ITEMS.ID)
                .from(SEARCH_ITEMS)
                .where(SEARCH_ITEMS.KIND.eq(ref.kind().word()), SEARCH_ITEMS.REF_ID.eq(ref.id()))
                .fetchOne(SEARCH_ITEMS.ID);
        if (key != null) {
            sql.execute("DELETE FROM search_words WHERE rowid = ?", key);
            sql.execute("DELETE FROM search_names WHERE rowid = ?", key);
            sql.deleteFrom(SEARCH_ITEMS).where(SEARCH_ITEMS.ID.eq(key)).execute();
        }
    }

    void add(DSLContext sql, Item item) {
        long key = freeKey(sql, item.createdAt());
        sql.insertInto(SEARCH_ITEMS)
                .set(SEARCH_ITEMS.ID, key)
                .set(SEARCH_ITEMS.KIND, item.ref().kind().word())
                .set(SEARCH_ITEMS.REF_ID, item.ref().id())
                .set(SEARCH_ITEMS.PROJECT_ID, item.project())
                .execute();
        var tags = String.join("\n", item.tags());
        var title = Words.indexed(item.title());
        var words = Words.indexed(tags);
        var body = Words.indexed(item.body());
        sql.execute(
                "INSERT INTO search_words (rowid, starts, title, tags, body, facets) VALUES (?, ?, ?, ?, ?, ?)",
                key,
                String.join(" ", WordStarts.of(title + " " + words + " " + body)),
                title,
                words,
                body,
                String.join(" ", Facets.of(item)));
        sql.execute(
                "INSERT INTO search_names (rowid, names) VALUES (?, ?)",
                key,
                item.title() + "\n" + tags + "\n" + String.join("\n", Identifiers.of(item.body())));
    }

    /// Whether more than [#COMMON] texts match: to rank all of those takes longer than a person waits.
    boolean isCommon(DSLContext sql, String match) {
        return count(sql, match) > COMMON;
    }

    /// How many texts match; [#COMMON] and one where it is more than those.
    int count(DSLContext sql, String match) {
        return Objects.requireNonNull(sql.resultQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT ?)",
                        match,
                        COMMON + 1)
                .fetchSingle(0, Integer.class));
    }

    /// The best first.
    ///
    /// @param by what of `match` they are ranked by, or `match` itself
    List<Entry> ranked(DSLContext sql, SearchQuery query, String match, String by) {
        return entries(rankedQuery(sql, query, match, by));
    }

    ResultQuery<? extends Record> rankedQuery(DSLContext sql, SearchQuery query, String match, String by) {
        // the plus keeps SQLite from asking FTS5 anew for each of them
        var rest = match.equals(by)
                ? DSL.noCondition()
                : DSL.condition(
                        "+{0} IN ({1})",
                        TEXT_KEY, DSL.select(TEXT_KEY).from(TEXTS).where(matches(TEXTS, match)));
        return found(sql, TEXTS, TEXT_KEY)
                .where(matches(TEXTS, by), passes(query, TEXT_KEY), rest)
                .orderBy(RANK, TEXT_KEY.desc())
                .limit(query.limit());
    }

    /// The newest first.
    List<Entry> newest(DSLContext sql, SearchQuery query, String match) {
        return entries(newestQuery(sql, query, match));
    }

    ResultQuery<? extends Record> newestQuery(DSLContext sql, SearchQuery query, String match) {
        return found(sql, TEXTS, TEXT_KEY)
                .where(matches(TEXTS, match), passes(query, TEXT_KEY))
                .orderBy(TEXT_KEY.desc())
                .limit(query.limit());
    }

    /// The newest first, of those whose names have the words anywhere in them.
    ///
    /// @param filters what the index of words has to say of them; null for nothing
    List<Entry> named(DSLContext sql, SearchQuery query, String match, @Nullable String filters) {
        return entries(namedQuery(sql, query, match, filters));
    }

    ResultQuery<? extends Record> namedQuery(
            DSLContext sql, SearchQuery query, String match, @Nullable String filters) {
        Condition filtered = filters == null
                ? DSL.noCondition()
                : NAME_KEY.in(DSL.select(TEXT_KEY).from(TEXTS).where(matches(TEXTS, filters)));
        return found(sql, NAMES, NAME_KEY)
                .where(matches(NAMES, match), passes(query, NAME_KEY), filtered)
                .orderBy(NAME_KEY.desc())
                .limit(query.limit());
    }

    /// The newest of all.
    List<Entry> all(DSLContext sql, SearchQuery query) {
        return entries(allQuery(sql, query));
    }

    ResultQuery<? extends Record> allQuery(DSLContext sql, SearchQuery query) {
        return sql.select(SEARCH_ITEMS.ID, SEARCH_ITEMS.KIND, SEARCH_ITEMS.REF_ID, SEARCH_ITEMS.PROJECT_ID)
                .from(SEARCH_ITEMS)
                .leftJoin(PROJECTS)
                .on(PROJECTS.ID.eq(SEARCH_ITEMS.PROJECT_ID))
                .where(passes(query, SEARCH_ITEMS.ID))
                .orderBy(SEARCH_ITEMS.ID.desc())
                .limit(query.limit());
    }

    /// Whether everything there is has been taken in, or waits for that, and nothing else.
    boolean isComplete(DSLContext sql) {
        return sql.fetch("""
                        SELECT 1 FROM (
                            SELECT 'context' AS kind, id FROM context_files
                            UNION ALL SELECT 'task', id FROM tasks
                            UNION ALL SELECT 'learning', id FROM learnings
                            UNION ALL SELECT 'decision', id FROM decisions
                            UNION ALL SELECT 'session', id FROM sessions
                            UNION ALL SELECT 'skill', id FROM registry_skills
                            UNION ALL SELECT 'agent', id FROM registry_agents
                            UNION ALL SELECT 'tool', id FROM registry_tools
                            UNION ALL SELECT 'template', id FROM registry_templates
                            UNION ALL SELECT 'prompt', id FROM registry_prompts) AS there
                        FULL JOIN search_items AS item ON item.kind = there.kind AND item.ref_id = there.id
                        WHERE (item.id IS NULL OR there.id IS NULL)
                          AND NOT EXISTS (
                              SELECT 1 FROM search_queue AS waiting
                              WHERE waiting.kind = coalesce(there.kind, item.kind)
                                AND waiting.ref_id = coalesce(there.id, item.ref_id))
                        LIMIT 1
                        """).isEmpty();
    }

    /// Lets FTS5 compare its index with itself; throws what it finds.
    void check(DSLContext sql) {
        sql.execute("INSERT INTO search_words (search_words) VALUES ('integrity-check')");
        sql.execute("INSERT INTO search_names (search_names) VALUES ('integrity-check')");
    }

    /// Takes everything out, and puts everything in front of the index again.
    void beginAnew(DSLContext sql) {
        clear(sql);
        queueAll(sql);
    }

    private void clear(DSLContext sql) {
        sql.execute("INSERT INTO search_words (search_words) VALUES ('delete-all')");
        sql.execute("INSERT INTO search_names (search_names) VALUES ('delete-all')");
        sql.deleteFrom(SEARCH_ITEMS).execute();
    }

    private static org.jooq.SelectOnConditionStep<? extends Record> found(
            DSLContext sql, Table<?> index, Field<Long> key) {
        return sql.select(SEARCH_ITEMS.ID, SEARCH_ITEMS.KIND, SEARCH_ITEMS.REF_ID, SEARCH_ITEMS.PROJECT_ID)
                .from(index)
                .join(SEARCH_ITEMS)
                .on(SEARCH_ITEMS.ID.eq(key))
                .leftJoin(PROJECTS)
                .on(PROJECTS.ID.eq(SEARCH_ITEMS.PROJECT_ID));
    }

    private static Condition matches(Table<?> index, String expression) {
        return DSL.condition("{0} MATCH {1}", index, DSL.val(expression));
    }

    private static Condition passes(SearchQuery query, Field<Long> key) {
        var passes = query.archived() ? DSL.noCondition() : PROJECTS.ARCHIVED_AT.isNull();
        if (query.after() != null) {
            passes = passes.and(key.ge(ofSecond(query.after().getEpochSecond())));
        }
        if (query.before() != null) {
            passes = passes.and(key.lt(
                    ofSecond(query.before().getEpochSecond() + (query.before().getNano() > 0 ? 1 : 0))));
        }
        return passes;
    }

    private static List<Entry> entries(ResultQuery<? extends Record> query) {
        return query.stream().flatMap(row -> entry(row).stream()).toList();
    }

    private static Optional<Entry> entry(Record row) {
        return Kind.of(row.get(SEARCH_ITEMS.KIND))
                .map(kind -> new Entry(
                        row.get(SEARCH_ITEMS.ID),
                        new Ref(kind, row.get(SEARCH_ITEMS.REF_ID)),
                        row.get(SEARCH_ITEMS.PROJECT_ID)));
    }

    /// What was made in one millisecond lies behind each other; if that is much, behind all of its second, and into the
    /// next ones if need be.
    private static long freeKey(DSLContext sql, @Nullable Instant at) {
        long second = at == null ? 0 : ofSecond(at.getEpochSecond());
        long first = Math.max(1, second + (at == null ? 0 : at.getNano() / 1_000_000 * SLOTS_OF_MILLI));
        long free = afterLast(sql, first, first + SLOTS_OF_MILLI);
        while (free < 0) {
            free = afterLast(sql, Math.max(1, second), second + SLOTS);
            second += SLOTS;
        }
        return free;
    }

    /// -1 where the last key before the end is taken.
    private static long afterLast(DSLContext sql, long first, long end) {
        var last = sql.select(max(SEARCH_ITEMS.ID))
                .from(SEARCH_ITEMS)
                .where(SEARCH_ITEMS.ID.between(first, end - 1))
                .fetchOne(max(SEARCH_ITEMS.ID));
        if (last == null) {
            return first;
        }
        return last + 1 < end ? last + 1 : -1;
    }

    private static long ofSecond(long second) {
        return Math.clamp(second, 0, LAST_SECOND) * SLOTS;
    }

    static Collection<Ref> refs(List<Entry> entries) {
        return entries.stream().map(Entry::ref).toList();
    }
}
