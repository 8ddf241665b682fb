package dev.projectstudio.core.project;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The key columns of the `projects` table.
final class ProjectKeyRepository {

    /// Those not archived first, then the older first: who comes first gets the key.
    List<KeylessProject> withoutKeys(DSLContext sql) {
        return sql.select(PROJECTS.ID, PROJECTS.NAME, PROJECTS.REPO_PATH)
                .from(PROJECTS)
                .where(PROJECTS.NAME_KEY.isNull())
                .or(PROJECTS.PATH_KEY.isNull().and(PROJECTS.REPO_PATH.isNotNull()))
                .orderBy(PROJECTS.ARCHIVED_AT.isNotNull(), PROJECTS.CREATED_AT, PROJECTS.ID)
                .fetch(row -> new KeylessProject(row.value1(), row.value2(), row.value3()));
    }

    /// A row without keys; false if there is one with this id.
    boolean insert(
            DSLContext sql,
            KeylessProject project,
            @Nullable String description,
            @Nullable Instant createdAt,
            @Nullable Instant archivedAt) {
        return sql.insertInto(PROJECTS)
                        .set(PROJECTS.ID, project.id())
                        .set(PROJECTS.NAME, project.name())
                        .set(PROJECTS.DESCRIPTION, description)
                        .set(PROJECTS.REPO_PATH, project.repoPath())
                        .set(PROJECTS.CREATED_AT, createdAt)
                        .set(PROJECTS.UPDATED_AT, createdAt)
                        .set(PROJECTS.ARCHIVED_AT, archivedAt)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Archived projects share their names.
    boolean isNameFree(DSLContext sql, String id, String key) {
        var self = PROJECTS.as("self");
        return !sql.fetchExists(PROJECTS, PROJECTS.NAME_KEY.eq(key).and(PROJECTS.ARCHIVED_AT.isNull()))
                && sql.fetchExists(self, self.ID.eq(id).and(self.NAME_KEY.isNull()));
    }

    boolean isPathFree(DSLContext sql, String id, String key) {
        var self = PROJECTS.as("self");
        return !sql.fetchExists(PROJECTS, PROJECTS.PATH_KEY.eq(key))
                && sql.fetchExists(self, self.ID.eq(id).and(self.PATH_KEY.isNull()));
    }

    void fillName(DSLContext sql, String id, String key) {
        if (isNameFree(sql, id, key)) {
            sql.update(PROJECTS)
                    .set(PROJECTS.NAME_KEY, key)
                    .where(PROJECTS.ID.eq(id))
                    .execute();
        }
    }

    void fillPath(DSLContext sql, String id, @Nullable String key) {
        if (key != null && isPathFree(sql, id, key)) {
            sql.update(PROJECTS)
                    .set(PROJECTS.PATH_KEY, key)
                    .where(PROJECTS.ID.eq(id))
                    .execute();
        }
    }
}
