package dev.projectstudio.core.stack;

import static dev.projectstudio.platform.db.schema.Tables.TECH_STACK;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.schema.tables.records.TechStackRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The `tech_stack` table. Stateless: the transaction comes with each call.
final class StackRepository {

    static final String TABLE = "tech_stack";

    Optional<Tech> find(DSLContext sql, TechId id) {
        return sql.fetchOptional(TECH_STACK, TECH_STACK.ID.eq(id.value())).map(StackRepository::toTech);
    }

    /// Also what somebody removed.
    List<Tech> all(DSLContext sql, ProjectId project) {
        return sql
                .selectFrom(TECH_STACK)
                .where(TECH_STACK.PROJECT_ID.eq(project.value()))
                .orderBy(TECH_STACK.ID)
                .fetch(StackRepository::toTech)
                .stream()
                .sorted(Tech.ORDER)
                .toList();
    }

    void insert(DSLContext sql, Tech tech) {
        sql.insertInto(TECH_STACK).set(toRecord(tech)).execute();
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, Tech before, Tech after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        if (row.changed()) {
            sql.update(TECH_STACK)
                    .set(row)
                    .where(TECH_STACK.ID.eq(before.id().value()))
                    .execute();
        }
    }

    void delete(DSLContext sql, TechId id) {
        sql.deleteFrom(TECH_STACK).where(TECH_STACK.ID.eq(id.value())).execute();
    }

    private static Tech toTech(TechStackRecord row) {
        return new Tech(
                new TechId(row.getId()),
                new ProjectId(row.getProjectId()),
                row.getCategory(),
                row.getName(),
                row.getVersion(),
                Math.toIntExact(row.getSortOrder()),
                evidence(row.getFoundIn(), row.getFoundLine(), row.getFoundText()),
                row.getByHand() != 0,
                row.getRemovedAt(),
                row.getCreatedAt());
    }

    private static @Nullable Evidence evidence(@Nullable String file, @Nullable Long line, @Nullable String text) {
        return file == null || line == null
                ? null
                : new Evidence(file, Math.toIntExact(line), Objects.requireNonNullElse(text, ""));
    }

    private static TechStackRecord toRecord(Tech tech) {
        var row = new TechStackRecord();
        var evidence = tech.evidence();
        row.setId(tech.id().value());
        row.setProjectId(tech.projectId().value());
        row.setCategory(tech.category());
        row.setName(tech.name());
        row.setVersion(tech.version());
        row.setSortOrder((long) tech.sortOrder());
        row.setFoundIn(evidence == null ? null : evidence.file());
        row.setFoundLine(evidence == null ? null : (long) evidence.line());
        row.setFoundText(evidence == null ? null : evidence.text());
        row.setByHand(tech.byHand() ? 1L : 0L);
        row.setRemovedAt(tech.removedAt());
        row.setCreatedAt(tech.createdAt());
        return row;
    }
}
