package dev.projectstudio.core.project;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.platform.db.schema.tables.records.ProjectsRecord;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The `projects` table. Stateless: the transaction comes with each call.
final class ProjectRepository {

    List<Project> findAll(DSLContext sql, boolean includeArchived) {
        return sql.selectFrom(PROJECTS)
                .where(includeArchived ? DSL.noCondition() : PROJECTS.ARCHIVED_AT.isNull())
                .orderBy(PROJECTS.NAME.collate("NOCASE"), PROJECTS.ID)
                .fetch(ProjectRepository::toProject);
    }

    /// Those not archived, the most recently used first.
    List<Project> findRecent(DSLContext sql) {
        return sql.selectFrom(PROJECTS)
                .where(PROJECTS.ARCHIVED_AT.isNull())
                .orderBy(
                        PROJECTS.LAST_USED_AT.desc().nullsLast(),
                        PROJECTS.CREATED_AT.desc().nullsLast(),
                        PROJECTS.ID)
                .fetch(ProjectRepository::toProject);
    }

    Optional<Project> find(DSLContext sql, ProjectId id) {
        return sql.fetchOptional(PROJECTS, PROJECTS.ID.eq(id.value())).map(ProjectRepository::toProject);
    }

    /// The longest key first.
    List<Project> findByPathKeys(DSLContext sql, Collection<String> keys) {
        return sql.selectFrom(PROJECTS)
                .where(PROJECTS.PATH_KEY.in(keys))
                .orderBy(DSL.length(PROJECTS.PATH_KEY).desc(), PROJECTS.ID)
                .fetch(ProjectRepository::toProject);
    }

    /// Every project with that name, however it is written. Older rows that could not be given a key are compared here.
    List<Project> findByName(DSLContext sql, String name) {
        var key = Folding.name(name);
        var unarchived = PROJECTS.ARCHIVED_AT.isNull();
        return Optional.of(named(sql, key, unarchived))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> named(sql, key, unarchived.not()));
    }

    /// False when another project has the same directory, or the same name and is not archived.
    boolean insert(DSLContext sql, Project project, String pathKey) {
        var row = toRecord(project);
        row.setNameKey(Folding.name(project.name()));
        row.setPathKey(pathKey);
        return sql.insertInto(PROJECTS).set(row).onConflictDoNothing().execute() == 1;
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, Project before, Project after) {
        var row = changes(before, after);
        if (!before.name().equals(after.name())) {
            row.setNameKey(Folding.name(after.name()));
        }
        var moved = after.repoPath();
        if (moved != null && !before.isAt(moved)) {
            row.setPathKey(Folding.path(moved));
        }
        if (row.changed()) {
            sql.update(PROJECTS)
                    .set(row)
                    .where(PROJECTS.ID.eq(before.id().value()))
                    .execute();
        }
    }

    void delete(DSLContext sql, ProjectId id) {
        sql.deleteFrom(PROJECTS).where(PROJECTS.ID.eq(id.value())).execute();
    }

    private static List<Project> named(DSLContext sql, String key, Condition which) {
        return sql
                .selectFrom(PROJECTS)
                .where(which)
                .and(PROJECTS.NAME_KEY.eq(key).or(PROJECTS.NAME_KEY.isNull()))
                .orderBy(PROJECTS.NAME.collate("NOCASE"), PROJECTS.ID)
                .fetch(ProjectRepository::toProject)
                .stream()
                .filter(project -> Folding.name(project.name()).equals(key))
                .toList();
    }

    private static ProjectsRecord changes(Project before, Project after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        return row;
    }

    private static Project toProject(ProjectsRecord row) {
        var since = row.getTrustedAt();
        var gitDirectory = row.getTrustedGitDir();
        return new Project(
                new ProjectId(row.getId()),
                row.getName(),
                row.getDescription(),
                toPath(row.getRepoPath()),
                row.getCreatedAt(),
                row.getUpdatedAt(),
                row.getArchivedAt(),
                row.getLastUsedAt(),
                since == null || gitDirectory == null ? null : new Trust(since, gitDirectory),
                row.getDirectoryKey());
    }

    private static ProjectsRecord toRecord(Project project) {
        var row = new ProjectsRecord();
        var path = project.repoPath();
        var trust = project.trust();
        row.setId(project.id().value());
        row.setName(project.name());
        row.setDescription(project.description());
        row.setRepoPath(path == null ? null : path.toString());
        row.setCreatedAt(project.createdAt());
        row.setUpdatedAt(project.updatedAt());
        row.setArchivedAt(project.archivedAt());
        row.setLastUsedAt(project.lastUsedAt());
        row.setTrustedAt(trust == null ? null : trust.since());
        row.setTrustedGitDir(trust == null ? null : trust.gitDirectory());
        row.setDirectoryKey(project.directoryKey());
        return row;
    }

    private static @Nullable Path toPath(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
