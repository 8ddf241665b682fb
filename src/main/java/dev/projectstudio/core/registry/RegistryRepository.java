package dev.projectstudio.core.registry;

import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_AGENTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_PROMPTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_SKILLS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_TEMPLATES;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_TOOLS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;
import static org.jooq.impl.DSL.count;

import dev.projectstudio.platform.file.FileStamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// The five `registry_…` tables, which have the same columns but for the word of their type.
final class RegistryRepository {

    private static final Field<Integer> USES = count(TECH_MAPPINGS.ID).as("project_count");

    static String table(RegistryKind kind) {
        return of(kind).getName();
    }

    /// By name without regard to case, with the count of the seed's query.
    List<ItemUse> list(DSLContext sql, RegistryKind kind) {
        var table = of(kind);
        return sql.select(table.fields())
                .select(USES)
                .from(table)
                .leftJoin(TECH_MAPPINGS)
                .on(TECH_MAPPINGS.REGISTRY_TYPE.eq(kind.word()))
                .and(TECH_MAPPINGS.REGISTRY_ID.eq(id(table)))
                .groupBy(id(table))
                .orderBy(byName(table))
                .fetch(row -> new ItemUse(toItem(kind, row), row.get(USES)));
    }

    List<RegistryItem> all(DSLContext sql, RegistryKind kind) {
        var table = of(kind);
        return sql.selectFrom(table).orderBy(byName(table)).fetch(row -> toItem(kind, row));
    }

    Optional<RegistryItem> find(DSLContext sql, ItemId id) {
        var table = of(id.kind());
        return sql.selectFrom(table).where(id(table).eq(id.value())).fetchOptional(row -> toItem(id.kind(), row));
    }

    List<RegistryItem> find(DSLContext sql, RegistryKind kind, Collection<String> ids) {
        var table = of(kind);
        return sql.selectFrom(table).where(id(table).in(ids)).orderBy(id(table)).fetch(row -> toItem(kind, row));
    }

    Optional<RegistryItem> findByName(DSLContext sql, RegistryKind kind, String name) {
        var table = of(kind);
        return sql.selectFrom(table).where(name(table).eq(name)).fetchOptional(row -> toItem(kind, row));
    }

    void insert(DSLContext sql, RegistryItem item) {
        sql.insertInto(of(item.kind())).set(values(item)).execute();
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, RegistryItem before, RegistryItem after) {
        var next = values(after);
        var old = values(before);
        next.entrySet().removeIf(entry -> Objects.equals(old.get(entry.getKey()), entry.getValue()));
        if (!next.isEmpty()) {
            var table = of(before.kind());
            sql.update(table).set(next).where(id(table).eq(before.id().value())).execute();
        }
    }

    void delete(DSLContext sql, ItemId id) {
        var table = of(id.kind());
        sql.deleteFrom(table).where(id(table).eq(id.value())).execute();
    }

    /// True while a committed text is on its way to a file of the registry.
    boolean isPending(DSLContext sql) {
        return sql.fetchExists(FILE_INTENTS, FILE_INTENTS.PATH.startsWith("registry/"));
    }

    private static Table<?> of(RegistryKind kind) {
        return switch (kind) {
            case SKILL -> REGISTRY_SKILLS;
            case AGENT -> REGISTRY_AGENTS;
            case TOOL -> REGISTRY_TOOLS;
            case TEMPLATE -> REGISTRY_TEMPLATES;
            case PROMPT -> REGISTRY_PROMPTS;
        };
    }

    private static Field<String> id(Table<?> table) {
        return in(table, REGISTRY_SKILLS.ID);
    }

    private static Field<String> name(Table<?> table) {
        return in(table, REGISTRY_SKILLS.NAME);
    }

    /// Names that differ in case only go by their ids.
    private static List<OrderField<String>> byName(Table<?> table) {
        return List.of(name(table).collate("NOCASE"), id(table));
    }

    private static Field<String> path(RegistryKind kind) {
        return kind == RegistryKind.TEMPLATE ? REGISTRY_TEMPLATES.DIR_PATH : in(of(kind), REGISTRY_SKILLS.FILE_PATH);
    }

    private static @Nullable Field<String> type(RegistryKind kind) {
        return switch (kind) {
            case TOOL -> REGISTRY_TOOLS.TOOL_TYPE;
            case TEMPLATE -> REGISTRY_TEMPLATES.TEMPLATE_TYPE;
            default -> null;
        };
    }

    /// The column of the same name in another of the tables.
    private static <T> Field<T> in(Table<?> table, Field<T> like) {
        return Objects.requireNonNull(table.field(like), like.getName());
    }

    private static RegistryItem toItem(RegistryKind kind, Record row) {
        var table = of(kind);
        var type = type(kind);
        return new RegistryItem(
                new ItemId(kind, row.get(id(table))),
                row.get(name(table)),
                row.get(in(table, REGISTRY_SKILLS.DESCRIPTION)),
                type == null ? null : row.get(type),
                row.get(path(kind)),
                row.get(in(table, REGISTRY_SKILLS.CREATED_AT)),
                row.get(in(table, REGISTRY_SKILLS.UPDATED_AT)),
                new ItemCopy(
                        row.get(in(table, REGISTRY_SKILLS.CONTENT_HASH)),
                        stamp(table, row),
                        row.get(in(table, REGISTRY_SKILLS.HASHED_AT)),
                        row.get(in(table, REGISTRY_SKILLS.REASON))));
    }

    private static @Nullable FileStamp stamp(Table<?> table, Record row) {
        var size = row.get(in(table, REGISTRY_SKILLS.FILE_SIZE));
        var mtime = row.get(in(table, REGISTRY_SKILLS.FILE_MTIME_NS));
        return size == null || mtime == null
                ? null
                : new FileStamp(size, mtime, row.get(in(table, REGISTRY_SKILLS.FILE_KEY)));
    }

    private static Map<Field<?>, @Nullable Object> values(RegistryItem item) {
        var table = of(item.kind());
        var copy = item.copy();
        var stamp = copy.stamp();
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(id(table), item.id().value());
        values.put(name(table), item.name());
        values.put(in(table, REGISTRY_SKILLS.DESCRIPTION), item.description());
        var type = type(item.kind());
        if (type != null) {
            values.put(type, item.type());
        }
        values.put(path(item.kind()), item.path());
        values.put(in(table, REGISTRY_SKILLS.CREATED_AT), item.createdAt());
        values.put(in(table, REGISTRY_SKILLS.UPDATED_AT), item.updatedAt());
        values.put(in(table, REGISTRY_SKILLS.CONTENT_HASH), copy.contentHash());
        values.put(in(table, REGISTRY_SKILLS.FILE_SIZE), stamp == null ? null : stamp.size());
        values.put(in(table, REGISTRY_SKILLS.FILE_MTIME_NS), stamp == null ? null : stamp.mtimeNs());
        values.put(in(table, REGISTRY_SKILLS.FILE_KEY), stamp == null ? null : stamp.fileKey());
        values.put(in(table, REGISTRY_SKILLS.HASHED_AT), copy.hashedAt());
        values.put(in(table, REGISTRY_SKILLS.REASON), copy.reason());
        return values;
    }
}
