package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECT_MIRRORS;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.schema.tables.records.ProjectMirrorsRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The `project_mirrors` table.
final class MirrorRepository {

    Map<String, MirrorRow> all(DSLContext sql) {
        return sql.selectFrom(PROJECT_MIRRORS).fetchMap(PROJECT_MIRRORS.PROJECT_ID, MirrorRepository::toRow);
    }

    Optional<MirrorRow> find(DSLContext sql, ProjectId project) {
        return sql.selectFrom(PROJECT_MIRRORS)
                .where(PROJECT_MIRRORS.PROJECT_ID.eq(project.value()))
                .fetchOptional(MirrorRepository::toRow);
    }

    void put(DSLContext sql, ProjectId project, MirrorRow row, Instant now) {
        var record = new ProjectMirrorsRecord();
        record.setProjectId(project.value());
        record.setRawHash(row.rawHash());
        record.setText(row.text());
        record.setFormerHash(row.formerHash());
        record.setFormerText(row.formerText());
        record.setReadHash(row.readHash());
        record.setReadReason(row.readReason());
        record.setWrittenAt(now);
        sql.insertInto(PROJECT_MIRRORS)
                .set(record)
                .onConflict(PROJECT_MIRRORS.PROJECT_ID)
                .doUpdate()
                .set(record)
                .execute();
    }

    void delete(DSLContext sql, ProjectId project) {
        sql.deleteFrom(PROJECT_MIRRORS)
                .where(PROJECT_MIRRORS.PROJECT_ID.eq(project.value()))
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

    private static MirrorRow toRow(ProjectMirrorsRecord row) {
        return new MirrorRow(
                row.getRawHash(),
                row.getText(),
                row.getFormerHash(),
                row.getFormerText(),
                row.getReadHash(),
                row.getReadReason());
    }
}
