package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.jooq.impl.DSL.noCondition;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileRoot;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// Targets together with their files and repositories.
final class ContextQueries {

    List<TrackedTarget> unarchived(DSLContext sql) {
        return TrackedTargetQueries.targets(sql, PROJECTS.ARCHIVED_AT.isNull());
    }

    /// Those of archived projects too.
    List<TrackedTarget> all(DSLContext sql) {
        return TrackedTargetQueries.targets(sql, noCondition());
    }

    List<TrackedTarget> ofProject(DSLContext sql, ProjectId project) {
        return TrackedTargetQueries.targets(sql, CONTEXT_FILES.PROJECT_ID.eq(project.value()));
    }

    List<TrackedTarget> ofFile(DSLContext sql, ContextFileId file) {
        return TrackedTargetQueries.targets(sql, CONTEXT_FILES.ID.eq(file.value()));
    }

    List<TrackedTarget> some(DSLContext sql, List<TargetId> ids) {
        var found = new ArrayList<TrackedTarget>();
        for (var id : ids) {
            found.addAll(TrackedTargetQueries.targets(sql, CONTEXT_TARGETS.ID.eq(id.value())));
        }
        return List.copyOf(found);
    }

    /// Every context file; of projects that are not archived only, if so asked.
    List<ContextFile> files(DSLContext sql, boolean includeArchived) {
        return sql.select(CONTEXT_FILES.fields())
                .from(CONTEXT_FILES)
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .where(includeArchived ? noCondition() : PROJECTS.ARCHIVED_AT.isNull())
                .orderBy(PROJECTS.NAME.collate("NOCASE"), PROJECTS.ID, CONTEXT_FILES.FILENAME, CONTEXT_FILES.ID)
                .fetch(ContextFileRepository::toFile);
    }

    /// True while a committed text is on its way to a canonical file: what is read there is not yet what the row says.
    boolean isPending(DSLContext sql, ContextFile file) {
        return sql.fetchExists(
                FILE_INTENTS,
                FILE_INTENTS
                        .SUBJECT_ID
                        .eq(file.id().value())
                        .or(FILE_INTENTS.PATH.endsWith("/context/" + file.filePath())));
    }

    /// The same for one path under the home.
    boolean isPending(DSLContext sql, String path) {
        return sql.fetchExists(FILE_INTENTS, FILE_INTENTS.PATH.eq(path));
    }

    /// The same for the file at a target's place.
    boolean isPending(DSLContext sql, TrackedTarget tracked) {
        var repository = tracked.repository();
        return repository != null
                && sql.fetchExists(
                        FILE_INTENTS,
                        FILE_INTENTS.ROOT.eq(FileRoot.repo(repository).folder().toString()),
                        FILE_INTENTS.PATH.eq(tracked.target().filePath()));
    }
}
