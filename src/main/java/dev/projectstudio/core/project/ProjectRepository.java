package dev.projectstudio.core.project;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.platform.db.schema.tables.records.ProjectsRecord;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /// Named: the project with that id, else every one with that name, however it is written; archived ones only if
    /// there is no other. Older rows that could not be given a key are compared here. At: those registered under
    /// one of the keys, which may be none.
    FoundProjects find(DSLContext sql, String text, Set<String> pathKeys) {
        var which = called(text);
        var rows = sql.selectFrom(PROJECTS)
                .where(pathKeys.isEmpty() ? which : which.or(PROJECTS.PATH_KEY.in(pathKeys)))
                .orderBy(PROJECTS.NAME.collate("NOCASE"), PROJECTS.ID)
                .fetch();
        return new FoundProjects(
                named(rows.map(ProjectRepository::toProject), text),
                rows.stream()
                        .filter(row -> row.getPathKey() != null && pathKeys.contains(row.getPathKey()))
                        .map(ProjectRepository::toProject)
                        .toList());
    }

    private static List<Project> named(List<Project> found, String text) {
        var same = found.stream()
                .filter(project -> project.id().value().equals(text))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        var named = withKey(found, Folding.name(text));
        var current = named.stream().filter(project -> !project.isArchived()).toList();
        return current.isEmpty() ? named : current;
    }

    /// Every project with that name that is not archived.
    List<Project> findUnarchived(DSLContext sql, String name) {
        var key = Folding.name(name);
        return withKey(fetch(sql, named(key, PROJECTS.ARCHIVED_AT.isNull())), key);
    }

    /// Every project of that id or that name, archived or not.
    List<Project> findNamed(DSLContext sql, String idOrName) {
        var key = Folding.name(idOrName);
        return fetch(sql, called(idOrName)).stream()
                .filter(project -> project.id().value().equals(idOrName)
                        || Folding.name(project.name()).equals(key))
                .toList();
    }

    /// Every archived project with that name.
    List<Project> findArchived(DSLContext sql, String name) {
        var key = Folding.name(name);
        return withKey(fetch(sql, named(key, PROJECTS.ARCHIVED_AT.isNotNull())), key);
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

    Optional<String> template(DSLContext sql, ProjectId id) {
        return sql.select(PROJECTS.TEMPLATE_ID)
                .from(PROJECTS)
                .where(PROJECTS.ID.eq(id.value()))
                .fetchOptional(PROJECTS.TEMPLATE_ID);
    }

    Map<ProjectId, String> templates(DSLContext sql) {
        return sql.select(PROJECTS.ID, PROJECTS.TEMPLATE_ID)
                .from(PROJECTS)
                .where(PROJECTS.TEMPLATE_ID.isNotNull())
                .orderBy(PROJECTS.ID)
                .fetchMap(row -> new ProjectId(row.value1()), row -> row.value2());
    }

    List<Project> ofTemplate(DSLContext sql, String template) {
        return sql.selectFrom(PROJECTS)
                .where(PROJECTS.TEMPLATE_ID.eq(template))
                .orderBy(PROJECTS.NAME.collate("NOCASE"), PROJECTS.ID)
                .fetch(ProjectRepository::toProject);
    }

    void setTemplate(DSLContext sql, ProjectId id, @Nullable String template) {
        sql.update(PROJECTS)
                .set(PROJECTS.TEMPLATE_ID, template)
                .where(PROJECTS.ID.eq(id.value()))
                .execute();
    }

    void delete(DSLContext sql, ProjectId id) {
        sql.deleteFrom(PROJECTS).where(PROJECTS.ID.eq(id.value())).execute();
    }

    private static Condition called(String idOrName) {
        var key = Folding.name(idOrName);
        return PROJECTS.ID
                .eq(idOrName)
                .or(named(key, PROJECTS.ARCHIVED_AT.isNull()))
                .or(named(key, PROJECTS.ARCHIVED_AT.isNotNull()));
    }

    /// Spelled out so that each part is looked up in an index of its own.
    private static Condition named(String key, Condition which) {
        return which.and(PROJECTS.NAME_KEY.eq(key)).or(which.and(PROJECTS.NAME_KEY.isNull()));
    }

    private static List<Project> fetch(DSLContext sql, Condition which) {
        return sql.selectFrom(PROJECTS)
                .where(which)
                .orderBy(PROJECTS.NAME.collate("NOCASE"), PROJECTS.ID)
                .fetch(ProjectRepository::toProject);
    }

    private static List<Project> withKey(List<Project> found, String key) {
        return found.stream()
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
