package dev.projectstudio.core.search;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_AGENTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_PROMPTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_SKILLS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_TEMPLATES;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_TOOLS;
import static dev.projectstudio.platform.db.schema.Tables.SEARCH_QUEUE;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// Looks through what the index has not taken in yet, letter by letter: titles and what else the row says.
final class UnindexedQueries {

    private static final int MOST = 100;

    private record Place(Kind kind, TableField<?, String> id, List<Field<String>> texts) {}

    private static final List<Place> PLACES = List.of(
            new Place(Kind.SESSION, SESSIONS.ID, List.of(SESSIONS.TITLE, SESSIONS.SUMMARY)),
            new Place(Kind.DECISION, DECISIONS.ID, List.of(DECISIONS.TITLE, DECISIONS.RATIONALE)),
            new Place(
                    Kind.LEARNING,
                    LEARNINGS.ID,
                    List.of(LEARNINGS.TITLE, LEARNINGS.PROBLEM, LEARNINGS.SOLUTION, LEARNINGS.TAGS)),
            new Place(Kind.TASK, TASKS.ID, List.of(TASKS.TITLE)),
            new Place(Kind.CONTEXT, CONTEXT_FILES.ID, List.of(CONTEXT_FILES.FILENAME)),
            new Place(
                    Kind.SKILL,
                    REGISTRY_SKILLS.ID,
                    List.of(REGISTRY_SKILLS.ID, REGISTRY_SKILLS.NAME, REGISTRY_SKILLS.DESCRIPTION)),
            new Place(
                    Kind.AGENT,
                    REGISTRY_AGENTS.ID,
                    List.of(REGISTRY_AGENTS.ID, REGISTRY_AGENTS.NAME, REGISTRY_AGENTS.DESCRIPTION)),
            new Place(
                    Kind.TOOL,
                    REGISTRY_TOOLS.ID,
                    List.of(REGISTRY_TOOLS.ID, REGISTRY_TOOLS.NAME, REGISTRY_TOOLS.DESCRIPTION)),
            new Place(
                    Kind.TEMPLATE,
                    REGISTRY_TEMPLATES.ID,
                    List.of(REGISTRY_TEMPLATES.ID, REGISTRY_TEMPLATES.NAME, REGISTRY_TEMPLATES.DESCRIPTION)),
            new Place(
                    Kind.PROMPT,
                    REGISTRY_PROMPTS.ID,
                    List.of(REGISTRY_PROMPTS.ID, REGISTRY_PROMPTS.NAME, REGISTRY_PROMPTS.DESCRIPTION)));

    private UnindexedQueries() {}

    /// Those that have every word somewhere, a hundred of a kind at most.
    static List<Ref> find(DSLContext sql, SearchQuery query) {
        return PLACES.stream()
                .filter(place -> query.kinds().isEmpty() || query.kinds().contains(place.kind()))
                .flatMap(place -> find(sql, query, place))
                .toList();
    }

    private static Stream<Ref> find(DSLContext sql, SearchQuery query, Place place) {
        return sql
                .select(place.id())
                .from(SEARCH_QUEUE)
                .join(place.id().getTable())
                .on(place.id().eq(SEARCH_QUEUE.REF_ID))
                .where(SEARCH_QUEUE.KIND.eq(place.kind().word()), has(query, place))
                .orderBy(SEARCH_QUEUE.SEQ.desc())
                .limit(MOST)
                .fetch(place.id())
                .stream()
                .map(id -> new Ref(place.kind(), id));
    }

    private static Condition has(SearchQuery query, Place place) {
        return DSL.and(query.words().stream()
                .map(word -> DSL.or(place.texts().stream()
                        .map(text -> text.containsIgnoreCase(word.text()))
                        .toList()))
                .toList());
    }
}
