package dev.projectstudio.core.dependency;

import static dev.projectstudio.platform.db.schema.Tables.DEPENDENCIES;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.stack.Evidence;
import dev.projectstudio.platform.db.schema.tables.records.DependenciesRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The `dependencies` table. Stateless: the transaction comes with each call.
final class DependencyRepository {

    static final String TABLE = "dependencies";

    Optional<Dependency> find(DSLContext sql, DependencyId id) {
        return sql.fetchOptional(DEPENDENCIES, DEPENDENCIES.ID.eq(id.value())).map(DependencyRepository::toDependency);
    }

    /// Also what somebody removed.
    List<Dependency> all(DSLContext sql, ProjectId project) {
        return sql
                .selectFrom(DEPENDENCIES)
                .where(DEPENDENCIES.PROJECT_ID.eq(project.value()))
                .orderBy(DEPENDENCIES.ID)
                .fetch(DependencyRepository::toDependency)
                .stream()
                .sorted(Dependency.ORDER)
                .toList();
    }

    void insert(DSLContext sql, Dependency dependency) {
        sql.insertInto(DEPENDENCIES).set(toRecord(dependency)).execute();
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, Dependency before, Dependency after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        if (row.changed()) {
            sql.update(DEPENDENCIES)
                    .set(row)
                    .where(DEPENDENCIES.ID.eq(before.id().value()))
                    .execute();
        }
    }

    void delete(DSLContext sql, DependencyId id) {
        sql.deleteFrom(DEPENDENCIES).where(DEPENDENCIES.ID.eq(id.value())).execute();
    }

    private static Dependency toDependency(DependenciesRecord row) {
        return new Dependency(
                new DependencyId(row.getId()),
                new ProjectId(row.getProjectId()),
                row.getName(),
                row.getRequiredVersion(),
                Math.toIntExact(row.getSortOrder()),
                evidence(row.getFoundIn(), row.getFoundLine(), row.getFoundText()),
                row.getByHand() != 0,
                row.getRemovedAt(),
                new Standing(
                        row.getStatus(),
                        row.getDetectedPath(),
                        row.getDetectedVersion(),
                        row.getReason(),
                        row.getLastCheckedAt()),
                row.getCreatedAt());
    }

    private static @Nullable Evidence evidence(@Nullable String file, @Nullable Long line, @Nullable String text) {
        return file == null || line == null
                ? null
                : new Evidence(file, Math.toIntExact(line), Objects.requireNonNullElse(text, ""));
    }

    private static DependenciesRecord toRecord(Dependency dependency) {
        var row = new DependenciesRecord();
        var evidence = dependency.evidence();
        var standing = dependency.standing();
        row.setId(dependency.id().value());
        row.setProjectId(dependency.projectId().value());
        row.setName(dependency.name());
        row.setRequiredVersion(dependency.requiredVersion());
        row.setSortOrder((long) dependency.sortOrder());
        row.setFoundIn(evidence == null ? null : evidence.file());
        row.setFoundLine(evidence == null ? null : (long) evidence.line());
        row.setFoundText(evidence == null ? null : evidence.text());
        row.setByHand(dependency.byHand() ? 1L : 0L);
        row.setRemovedAt(dependency.removedAt());
        row.setDetectedPath(standing.path());
        row.setDetectedVersion(standing.version());
        row.setStatus(standing.status());
        row.setReason(standing.reason());
        row.setLastCheckedAt(standing.checkedAt());
        row.setCreatedAt(dependency.createdAt());
        return row;
    }
}
