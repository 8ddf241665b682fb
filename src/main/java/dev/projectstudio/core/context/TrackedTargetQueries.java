package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.project.ProjectId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Reads targets with their files and repositories. What rows have in common they share, as the rows of a project its
/// directory, and the two sides of a target their hash: a check that goes through ten thousand of them waits for memory
/// before anything else.
final class TrackedTargetQueries {

    private final Map<String, String> texts = new HashMap<>();
    private @Nullable ContextFile file;
    private @Nullable String directory;
    private @Nullable Path repository;

    private TrackedTargetQueries() {}

    /// By project, file and order.
    static List<TrackedTarget> targets(DSLContext sql, Condition which) {
        return sql.select(CONTEXT_TARGETS.fields())
                .select(CONTEXT_FILES.fields())
                .select(PROJECTS.REPO_PATH)
                .from(CONTEXT_TARGETS)
                .join(CONTEXT_FILES)
                .on(CONTEXT_FILES.ID.eq(CONTEXT_TARGETS.CONTEXT_FILE_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .where(which)
                .orderBy(
                        CONTEXT_FILES.PROJECT_ID,
                        CONTEXT_FILES.FILENAME,
                        CONTEXT_FILES.ID,
                        CONTEXT_TARGETS.SORT_ORDER,
                        CONTEXT_TARGETS.REPO_PATH,
                        CONTEXT_TARGETS.ID)
                .fetch(new TrackedTargetQueries()::toTracked);
    }

    private TrackedTarget toTracked(Record row) {
        var tracked =
                new TrackedTarget(file(row), repository(row), ContextTargetRepository.toTarget(row, this::shared));
        file = tracked.file();
        return tracked;
    }

    private ContextFile file(Record row) {
        var last = file;
        if (last != null && last.id().value().equals(row.get(CONTEXT_TARGETS.CONTEXT_FILE_ID))) {
            return last;
        }
        return ContextFileRepository.toFile(row, project(last, row.get(CONTEXT_FILES.PROJECT_ID)), this::shared);
    }

    private static ProjectId project(@Nullable ContextFile last, String id) {
        return last != null && last.projectId().value().equals(id) ? last.projectId() : new ProjectId(id);
    }

    private @Nullable Path repository(Record row) {
        var text = row.get(PROJECTS.REPO_PATH);
        if (!Objects.equals(text, directory)) {
            repository = path(text);
            directory = text;
        }
        return repository;
    }

    private @Nullable String shared(@Nullable String text) {
        return text == null ? null : Objects.requireNonNullElse(texts.putIfAbsent(text, text), text);
    }

    private static @Nullable Path path(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
