package dev.projectstudio.core.search;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.projectstudio.core.registry.RegistryTexts;
import dev.projectstudio.platform.file.StudioHome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Reads the rows of what can be found.
final class ItemQueries {

    /// @param item with what the row says of it
    /// @param path of the file in the home that holds its text; null where the row is all there is
    record Unread(Item item, @Nullable String path) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryTexts registry = new RegistryTexts();
    private final StudioHome home;

    ItemQueries(StudioHome home) {
        this.home = home;
    }

    /// What is there of `refs`.
    List<Unread> read(DSLContext sql, Collection<Ref> refs) {
        var ids = refs.stream()
                .collect(Collectors.groupingBy(Ref::kind, Collectors.mapping(Ref::id, Collectors.toList())));
        var rows = new ArrayList<Unread>();
        ids.forEach((kind, those) -> rows.addAll(
                switch (kind) {
                    case SESSION -> sessions(sql, those);
                    case DECISION -> decisions(sql, those);
                    case LEARNING -> learnings(sql, those);
                    case TASK -> tasks(sql, those);
                    case CONTEXT -> contextFiles(sql, those);
                    case SKILL, AGENT, TOOL, TEMPLATE, PROMPT -> registryItems(sql, kind, those);
                }));
        return rows;
    }

    private List<Unread> sessions(DSLContext sql, List<String> ids) {
        return sql.select(
                        SESSIONS.ID,
                        SESSIONS.PROJECT_ID,
                        SESSIONS.CYCLE_ID,
                        SESSIONS.CREATED_AT,
                        SESSIONS.TITLE,
                        SESSIONS.SUMMARY)
                .from(SESSIONS)
                .where(SESSIONS.ID.in(ids))
                .fetch(row -> new Unread(
                        new Item(
                                new Ref(Kind.SESSION, row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                List.of(),
                                text(row.value6())),
                        home.sessionPath(row.value2(), row.value1())));
    }

    private static List<Unread> decisions(DSLContext sql, List<String> ids) {
        return sql.selectFrom(DECISIONS)
                .where(DECISIONS.ID.in(ids))
                .fetch(row -> new Unread(
                        new Item(
                                new Ref(Kind.DECISION, row.getId()),
                                row.getProjectId(),
                                row.getCycleId(),
                                row.getCreatedAt(),
                                row.getTitle(),
                                List.of(),
                                paragraphs(Stream.of(text(row.getRationale()), strings(row.getAlternatives())))),
                        null));
    }

    private static List<Unread> learnings(DSLContext sql, List<String> ids) {
        return sql.selectFrom(LEARNINGS)
                .where(LEARNINGS.ID.in(ids))
                .fetch(row -> new Unread(
                        new Item(
                                new Ref(Kind.LEARNING, row.getId()),
                                row.getProjectId(),
                                row.getCycleId(),
                                row.getCreatedAt(),
                                row.getTitle(),
                                tags(row.getTags()),
                                paragraphs(Stream.of(text(row.getProblem()), text(row.getSolution())))),
                        null));
    }

    private static List<Unread> tasks(DSLContext sql, List<String> ids) {
        return sql.select(TASKS.ID, TASKS.TITLE, TASKS.CREATED_AT, TASKS.CYCLE_ID, CYCLES.PROJECT_ID)
                .from(TASKS)
                .join(CYCLES)
                .on(CYCLES.ID.eq(TASKS.CYCLE_ID))
                .where(TASKS.ID.in(ids))
                .fetch(row -> new Unread(
                        new Item(
                                new Ref(Kind.TASK, row.get(TASKS.ID)),
                                row.get(CYCLES.PROJECT_ID),
                                row.get(TASKS.CYCLE_ID),
                                row.get(TASKS.CREATED_AT),
                                row.get(TASKS.TITLE),
                                List.of(),
                                ""),
                        null));
    }

    private List<Unread> contextFiles(DSLContext sql, List<String> ids) {
        return sql.selectFrom(CONTEXT_FILES)
                .where(CONTEXT_FILES.ID.in(ids))
                .fetch(row -> new Unread(
                        new Item(
                                new Ref(Kind.CONTEXT, row.getId()),
                                row.getProjectId(),
                                null,
                                row.getCreatedAt(),
                                row.getFilename(),
                                List.of(),
                                ""),
                        home.contextPath(row.getProjectId(), row.getFilePath())));
    }

    private List<Unread> registryItems(DSLContext sql, Kind kind, List<String> ids) {
        return registry.find(sql, kind.word(), ids).stream()
                .map(item -> new Unread(
                        new Item(
                                new Ref(kind, item.id().value()),
                                null,
                                null,
                                item.createdAt(),
                                item.name(),
                                item.name().equals(item.slug()) ? List.of() : List.of(item.slug()),
                                text(item.description())),
                        item.textPath()))
                .toList();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String paragraphs(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static List<String> tags(@Nullable String json) {
        var node = node(json);
        if (node == null || !node.isArray()) {
            return List.of();
        }
        var tags = new ArrayList<String>();
        node.forEach(tag -> {
            if (tag.isTextual()) {
                tags.add(tag.textValue());
            }
        });
        return tags;
    }

    /// Every string in a JSON text, as a list; the text itself where it is none.
    private static String strings(@Nullable String json) {
        var node = node(json);
        if (node == null) {
            return text(json);
        }
        var lines = new ArrayList<String>();
        for (var each : node.isArray() ? node : List.of(node)) {
            var found = new ArrayList<String>();
            collect(each, found);
            if (!found.isEmpty()) {
                lines.add("- " + String.join(": ", found));
            }
        }
        return String.join("\n", lines);
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isTextual()) {
            found.add(node.textValue());
        } else {
            node.forEach(child -> collect(child, found));
        }
    }

    private static @Nullable JsonNode node(@Nullable String json) {
        try {
            return json == null || json.isBlank() ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
