package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECT_MIRRORS;

import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The `project_mirrors` table.
final class MirrorRepository {

    /// What was last written, by project.
    Map<String, String> hashes(DSLContext sql) {
        return sql.select(PROJECT_MIRRORS.PROJECT_ID, PROJECT_MIRRORS.RAW_HASH)
                .from(PROJECT_MIRRORS)
                .fetchMap(PROJECT_MIRRORS.PROJECT_ID, PROJECT_MIRRORS.RAW_HASH);
    }

    Optional<String> hash(DSLContext sql, ProjectId project) {
        return sql.select(PROJECT_MIRRORS.RAW_HASH)
                .from(PROJECT_MIRRORS)
                .where(PROJECT_MIRRORS.PROJECT_ID.eq(project.value()))
                .fetchOptional(PROJECT_MIRRORS.RAW_HASH);
    }

    void put(DSLContext sql, ProjectId project, String hash, Instant now) {
        sql.insertInto(PROJECT_MIRRORS)
                .set(PROJECT_MIRRORS.PROJECT_ID, project.value())
                .set(PROJECT_MIRRORS.RAW_HASH, hash)
                .set(PROJECT_MIRRORS.WRITTEN_AT, now)
                .onConflict(PROJECT_MIRRORS.PROJECT_ID)
                .doUpdate()
                .set(PROJECT_MIRRORS.RAW_HASH, hash)
                .set(PROJECT_MIRRORS.WRITTEN_AT, now)
                .execute();
    }

    /// The directory as the row spells it, on whatever system that was.
    Map<String, String> repoPaths(DSLContext sql) {
        return sql.select(PROJECTS.ID, PROJECTS.REPO_PATH)
                .from(PROJECTS)
                .where(PROJECTS.REPO_PATH.isNotNull())
                .fetchMap(PROJECTS.ID, PROJECTS.REPO_PATH);
    }

    @Nullable
    String repoPath(DSLContext sql, ProjectId project) {
        return sql.select(PROJECTS.REPO_PATH)
                .from(PROJECTS)
                .where(PROJECTS.ID.eq(project.value()))
                .fetchOne(PROJECTS.REPO_PATH);
    }
}
