package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECT_MIRRORS;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.schema.tables.records.ProjectMirrorsRecord;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.SeenFile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

    /// What was found in place when it was read last, by project.
    Map<String, SeenFile> seen(DSLContext sql) {
        return seen(sql, DSL.noCondition());
    }

    /// The same of one; empty where it has to be read.
    Optional<SeenFile> seen(DSLContext sql, ProjectId project) {
        return Optional.ofNullable(
                seen(sql, PROJECT_MIRRORS.PROJECT_ID.eq(project.value())).get(project.value()));
    }

    private static Map<String, SeenFile> seen(DSLContext sql, Condition which) {
        return sql.select(
                        PROJECT_MIRRORS.PROJECT_ID,
                        PROJECT_MIRRORS.FILE_SIZE,
                        PROJECT_MIRRORS.FILE_MTIME_NS,
                        PROJECT_MIRRORS.FILE_KEY,
                        PROJECT_MIRRORS.HASHED_AT)
                .from(PROJECT_MIRRORS)
                .where(which)
                .and(PROJECT_MIRRORS.FILE_SIZE.isNotNull())
                .and(PROJECT_MIRRORS.FORMER_HASH.isNull())
                .and(PROJECT_MIRRORS.READ_REASON.isNull())
                .fetchMap(
                        row -> row.value1(),
                        row -> new SeenFile(
                                ContextFileRepository.stamp(row.value2(), row.value3(), row.value4()), row.value5()));
    }

    /// Remembers that a file was read and found in place.
    void see(DSLContext sql, ProjectId project, FileStamp stamp, Instant now) {
        sql.update(PROJECT_MIRRORS)
                .set(PROJECT_MIRRORS.FILE_SIZE, stamp.size())
                .set(PROJECT_MIRRORS.FILE_MTIME_NS, stamp.mtimeNs())
                .set(PROJECT_MIRRORS.FILE_KEY, stamp.fileKey())
                .set(PROJECT_MIRRORS.HASHED_AT, now)
                .where(PROJECT_MIRRORS.PROJECT_ID.eq(project.value()))
                .execute();
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
                .set(PROJECT_MIRRORS.FILE_SIZE, (Long) null) // another text than the one that was seen
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
