package dev.projectstudio.core.registry;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_STACK;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.stack.TechId;
import dev.projectstudio.platform.text.Folding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/// What is mapped, with the technologies and projects it is mapped in.
final class MappingQueries {

    private static final int MOST = 20_000;

    /// One mapping of a project.
    record Row(
            String id, TechId tech, ItemId item, @Nullable Instant createdAt) {}

    /// One mapping of another project.
    ///
    /// @param tech the folded name of the technology
    /// @param project the name of the project
    record Elsewhere(ItemId item, String tech, String project) {}

    /// In no order that means anything. Those of a kind from elsewhere are left out.
    List<Row> ofProject(DSLContext sql, ProjectId project) {
        return projectQuery(sql, project)
                .fetch(row -> item(row.get(TECH_MAPPINGS.REGISTRY_TYPE), row.get(TECH_MAPPINGS.REGISTRY_ID))
                        .map(item -> new Row(
                                row.get(TECH_MAPPINGS.ID),
                                new TechId(row.get(TECH_MAPPINGS.TECH_STACK_ID)),
                                item,
                                row.get(TECH_MAPPINGS.CREATED_AT))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    ResultQuery<Record> projectQuery(DSLContext sql, ProjectId project) {
        return sql.select(TECH_MAPPINGS.fields())
                .from(TECH_MAPPINGS)
                .join(TECH_STACK)
                .on(TECH_STACK.ID.eq(TECH_MAPPINGS.TECH_STACK_ID))
                .where(TECH_STACK.PROJECT_ID.eq(project.value()))
                .orderBy(TECH_MAPPINGS.ID)
                .limit(MOST);
    }

    /// What is mapped in the projects that are not archived, one excepted.
    List<Elsewhere> outside(DSLContext sql, ProjectId project) {
        return sql
                .select(TECH_MAPPINGS.REGISTRY_TYPE, TECH_MAPPINGS.REGISTRY_ID, TECH_STACK.NAME, PROJECTS.NAME)
                .from(TECH_MAPPINGS)
                .join(TECH_STACK)
                .on(TECH_STACK.ID.eq(TECH_MAPPINGS.TECH_STACK_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(TECH_STACK.PROJECT_ID))
                .where(PROJECTS.ID.ne(project.value()))
                .and(PROJECTS.ARCHIVED_AT.isNull())
                .orderBy(TECH_MAPPINGS.ID)
                .limit(MOST)
                .fetch(row -> item(row.value1(), row.value2())
                        .map(item -> new Elsewhere(item, Folding.name(row.value3()), row.value4())))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Who an item is mapped to, by project and technology.
    List<ItemUser> users(DSLContext sql, ItemId item) {
        return usersQuery(sql, item)
                .fetch(row -> new ItemUser(
                        new ProjectId(row.value1()),
                        row.value2(),
                        new TechId(row.value3()),
                        row.value4(),
                        row.value5()));
    }

    ResultQuery<Record5<String, String, String, String, String>> usersQuery(DSLContext sql, ItemId item) {
        return sql.select(PROJECTS.ID, PROJECTS.NAME, TECH_STACK.ID, TECH_STACK.NAME, TECH_STACK.VERSION)
                .from(TECH_MAPPINGS)
                .join(TECH_STACK)
                .on(TECH_STACK.ID.eq(TECH_MAPPINGS.TECH_STACK_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(TECH_STACK.PROJECT_ID))
                .where(TECH_MAPPINGS.REGISTRY_TYPE.eq(item.kind().word()))
                .and(TECH_MAPPINGS.REGISTRY_ID.eq(item.value()))
                .orderBy(PROJECTS.NAME.collate("NOCASE"), TECH_STACK.NAME.collate("NOCASE"), TECH_STACK.ID)
                .limit(MOST);
    }

    /// The items that are mapped to a technology.
    Set<ItemId> itemsOf(DSLContext sql, TechId tech) {
        return sql
                .select(TECH_MAPPINGS.REGISTRY_TYPE, TECH_MAPPINGS.REGISTRY_ID)
                .from(TECH_MAPPINGS)
                .where(TECH_MAPPINGS.TECH_STACK_ID.eq(tech.value()))
                .orderBy(TECH_MAPPINGS.ID)
                .limit(MOST)
                .fetch(row -> item(row.value1(), row.value2()))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a technology is part of a stack now.
    boolean isInStack(DSLContext sql, TechId tech) {
        return sql.fetchExists(TECH_STACK, TECH_STACK.ID.eq(tech.value()), TECH_STACK.REMOVED_AT.isNull());
    }

    private static Optional<ItemId> item(String kind, String id) {
        return RegistryKind.of(kind).filter(of -> of.word().equals(kind)).map(of -> new ItemId(of, id));
    }
}
