package dev.projectstudio.core.sample;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_VERSIONS;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.DEPENDENCIES;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.NUMBERS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_AGENTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_PROMPTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_SKILLS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_TEMPLATES;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_TOOLS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_STACK;
import static dev.projectstudio.platform.db.schema.Tables.UNDO_STEPS;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.sample.Sample.Cycle;
import dev.projectstudio.core.sample.Sample.Dependency;
import dev.projectstudio.core.sample.Sample.Mapped;
import dev.projectstudio.core.sample.Sample.Task;
import dev.projectstudio.core.sample.Sample.Technology;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// The rows of the sample in the tables of all features.
final class SampleRepository {

    /// @param startedAt null while it is thought about only
    record CycleTimes(
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Instant dueAt,
            Instant updatedAt) {}

    /// Whether a home holds nothing that somebody made. All else belongs to a project.
    boolean isEmpty(DSLContext sql) {
        return Stream.of(
                        PROJECTS,
                        LEARNINGS,
                        REGISTRY_SKILLS,
                        REGISTRY_AGENTS,
                        REGISTRY_TOOLS,
                        REGISTRY_TEMPLATES,
                        REGISTRY_PROMPTS)
                .noneMatch(sql::fetchExists);
    }

    void deleteActivity(DSLContext sql, Collection<String> projects) {
        sql.deleteFrom(ACTIVITY_LOG).where(ACTIVITY_LOG.PROJECT_ID.in(projects)).execute();
    }

    void deleteUndoSteps(DSLContext sql, Collection<String> projects) {
        sql.deleteFrom(UNDO_STEPS).where(UNDO_STEPS.PROJECT_ID.in(projects)).execute();
    }

    /// Dates an item of the registry, and the line that tells of it.
    void dateItem(DSLContext sql, RegistryKind kind, String id, Instant at) {
        var table = table(kind);
        sql.update(table)
                .set(in(table, REGISTRY_SKILLS.CREATED_AT), at)
                .set(in(table, REGISTRY_SKILLS.UPDATED_AT), at)
                .where(in(table, REGISTRY_SKILLS.ID).eq(id))
                .execute();
        sql.update(ACTIVITY_LOG)
                .set(ACTIVITY_LOG.CREATED_AT, at)
                .where(isAbout(kind, id))
                .execute();
    }

    /// The column of the same name in another of the registry's tables.
    private static <T> Field<T> in(Table<?> table, Field<T> like) {
        return Objects.requireNonNull(table.field(like), like.getName());
    }

    void deleteItemActivity(DSLContext sql, RegistryKind kind, String id) {
        sql.deleteFrom(ACTIVITY_LOG).where(isAbout(kind, id)).execute();
    }

    private static Condition isAbout(RegistryKind kind, String id) {
        return ACTIVITY_LOG.REFERENCE_TYPE.eq("registry_" + kind.word()).and(ACTIVITY_LOG.REFERENCE_ID.eq(id));
    }

    private static Table<?> table(RegistryKind kind) {
        return switch (kind) {
            case SKILL -> REGISTRY_SKILLS;
            case AGENT -> REGISTRY_AGENTS;
            case TOOL -> REGISTRY_TOOLS;
            case TEMPLATE -> REGISTRY_TEMPLATES;
            case PROMPT -> REGISTRY_PROMPTS;
        };
    }

    void deleteRemovals(DSLContext sql, Collection<String> projects) {
        sql.deleteFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.REFERENCE_TYPE.eq("project"))
                .and(ACTIVITY_LOG.REFERENCE_ID.in(projects))
                .execute();
    }

    List<TargetId> targets(DSLContext sql, String project) {
        return sql.select(CONTEXT_TARGETS.ID)
                .from(CONTEXT_TARGETS)
                .join(CONTEXT_FILES)
                .on(CONTEXT_TARGETS.CONTEXT_FILE_ID.eq(CONTEXT_FILES.ID))
                .where(CONTEXT_FILES.PROJECT_ID.eq(project))
                .orderBy(CONTEXT_TARGETS.ID)
                .fetch(row -> new TargetId(row.value1()));
    }

    void dateProject(DSLContext sql, String id, Instant registered, Instant used) {
        sql.update(PROJECTS)
                .set(PROJECTS.CREATED_AT, registered)
                .set(PROJECTS.UPDATED_AT, registered)
                .set(PROJECTS.LAST_USED_AT, used)
                .where(PROJECTS.ID.eq(id))
                .execute();
    }

    String fileId(DSLContext sql, String project, String name) {
        return sql.selectFrom(CONTEXT_FILES)
                .where(CONTEXT_FILES.PROJECT_ID.eq(project))
                .and(CONTEXT_FILES.FILENAME.eq(name))
                .fetchSingle()
                .getId();
    }

    void dateFile(DSLContext sql, String id, Instant adopted, Instant updated) {
        sql.update(CONTEXT_FILES)
                .set(CONTEXT_FILES.CREATED_AT, adopted)
                .set(CONTEXT_FILES.UPDATED_AT, updated)
                .where(CONTEXT_FILES.ID.eq(id))
                .execute();
        sql.update(CONTEXT_FILES)
                .set(CONTEXT_FILES.LAST_SYNC_AT, adopted)
                .where(CONTEXT_FILES.ID.eq(id))
                .and(CONTEXT_FILES.LAST_SYNC_AT.isNotNull())
                .execute();
        sql.update(CONTEXT_TARGETS)
                .set(CONTEXT_TARGETS.LAST_SYNC_AT, adopted)
                .where(CONTEXT_TARGETS.CONTEXT_FILE_ID.eq(id))
                .and(CONTEXT_TARGETS.LAST_SYNC_AT.isNotNull())
                .execute();
        sql.update(CONTEXT_VERSIONS)
                .set(CONTEXT_VERSIONS.CREATED_AT, updated)
                .where(CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(id))
                .execute();
        sql.update(CONTEXT_VERSIONS)
                .set(CONTEXT_VERSIONS.CREATED_AT, adopted)
                .where(CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(id))
                .and(CONTEXT_VERSIONS.NUMBER.eq(1L))
                .execute();
    }

    /// @return the records that are open
    List<String> dateDrift(DSLContext sql, String file, Instant noticed) {
        sql.update(DRIFT_RECORDS)
                .set(DRIFT_RECORDS.DETECTED_AT, noticed)
                .set(DRIFT_RECORDS.UPDATED_AT, noticed)
                .where(DRIFT_RECORDS.CONTEXT_FILE_ID.eq(file))
                .execute();
        return sql.select(DRIFT_RECORDS.ID)
                .from(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.CONTEXT_FILE_ID.eq(file))
                .and(DRIFT_RECORDS.RESOLVED_AT.isNull())
                .orderBy(DRIFT_RECORDS.ID)
                .fetch(DRIFT_RECORDS.ID);
    }

    void insert(DSLContext sql, String id, String project, long number, Cycle cycle, CycleTimes times) {
        sql.insertInto(CYCLES)
                .set(CYCLES.ID, id)
                .set(CYCLES.NUMBER, number)
                .set(CYCLES.PROJECT_ID, project)
                .set(CYCLES.NAME, cycle.name())
                .set(CYCLES.DESCRIPTION, cycle.description())
                .set(CYCLES.CYCLE_TYPE, cycle.type())
                .set(CYCLES.PHASE, cycle.phase())
                .set(CYCLES.INTENT, cycle.intent())
                .set(CYCLES.SUCCESS_CRITERIA, cycle.criteria().toString())
                .set(CYCLES.STARTED_AT, times.startedAt())
                .set(CYCLES.COMPLETED_AT, times.completedAt())
                .set(CYCLES.DUE_AT, times.dueAt())
                .set(CYCLES.CREATED_AT, times.createdAt())
                .set(CYCLES.UPDATED_AT, times.updatedAt())
                .execute();
    }

    /// The next cycle gets the number after this one.
    void countTo(DSLContext sql, long number) {
        sql.update(NUMBERS)
                .set(NUMBERS.LAST, number)
                .where(NUMBERS.KIND.eq("cycle"))
                .and(NUMBERS.LAST.lt(number))
                .execute();
    }

    void insert(DSLContext sql, String id, String cycle, Task task, long order, Instant at) {
        sql.insertInto(TASKS)
                .set(TASKS.ID, id)
                .set(TASKS.CYCLE_ID, cycle)
                .set(TASKS.TITLE, task.title())
                .set(TASKS.STATUS, task.status())
                .set(TASKS.SORT_ORDER, order)
                .set(TASKS.CREATED_AT, at)
                .set(TASKS.UPDATED_AT, at)
                .execute();
    }

    void insert(DSLContext sql, String id, String project, Technology technology, long order, Instant at) {
        sql.insertInto(TECH_STACK)
                .set(TECH_STACK.ID, id)
                .set(TECH_STACK.PROJECT_ID, project)
                .set(TECH_STACK.CATEGORY, technology.category())
                .set(TECH_STACK.NAME, technology.name())
                .set(TECH_STACK.VERSION, technology.version())
                .set(TECH_STACK.SORT_ORDER, order)
                .set(TECH_STACK.FOUND_IN, technology.file())
                .set(TECH_STACK.FOUND_LINE, technology.line())
                .set(TECH_STACK.FOUND_TEXT, technology.text())
                .set(TECH_STACK.BY_HAND, 0L)
                .set(TECH_STACK.CREATED_AT, at)
                .execute();
    }

    void insert(DSLContext sql, String id, String tech, Mapped mapped, Instant at) {
        sql.insertInto(TECH_MAPPINGS)
                .set(TECH_MAPPINGS.ID, id)
                .set(TECH_MAPPINGS.TECH_STACK_ID, tech)
                .set(TECH_MAPPINGS.REGISTRY_TYPE, mapped.kind())
                .set(TECH_MAPPINGS.REGISTRY_ID, mapped.slug())
                .set(TECH_MAPPINGS.CREATED_AT, at)
                .execute();
    }

    /// Which dependency of which project.
    record DependencyPlace(String id, String project, int order) {}

    void insert(DSLContext sql, DependencyPlace place, Dependency dependency, Instant at, Instant checked) {
        sql.insertInto(DEPENDENCIES)
                .set(DEPENDENCIES.ID, place.id())
                .set(DEPENDENCIES.PROJECT_ID, place.project())
                .set(DEPENDENCIES.SORT_ORDER, (long) place.order())
                .set(DEPENDENCIES.FOUND_IN, dependency.file())
                .set(DEPENDENCIES.FOUND_LINE, dependency.line())
                .set(DEPENDENCIES.FOUND_TEXT, dependency.text())
                .set(DEPENDENCIES.BY_HAND, dependency.file() == null ? 1L : 0L)
                .set(DEPENDENCIES.NAME, dependency.name())
                .set(DEPENDENCIES.REQUIRED_VERSION, dependency.required())
                .set(DEPENDENCIES.DETECTED_PATH, dependency.path())
                .set(DEPENDENCIES.DETECTED_VERSION, dependency.version())
                .set(DEPENDENCIES.STATUS, dependency.status())
                .set(DEPENDENCIES.LAST_CHECKED_AT, checked)
                .set(DEPENDENCIES.CREATED_AT, at)
                .execute();
    }

    void insertActivity(DSLContext sql, String id, Activity activity, Instant at) {
        sql.insertInto(ACTIVITY_LOG)
                .set(ACTIVITY_LOG.ID, id)
                .set(ACTIVITY_LOG.PROJECT_ID, activity.projectId())
                .set(ACTIVITY_LOG.ACTIVITY_TYPE, activity.type())
                .set(ACTIVITY_LOG.TITLE, activity.title())
                .set(ACTIVITY_LOG.DETAIL, activity.detail())
                .set(ACTIVITY_LOG.REFERENCE_TYPE, activity.referenceType())
                .set(ACTIVITY_LOG.REFERENCE_ID, activity.referenceId())
                .set(ACTIVITY_LOG.CREATED_AT, at)
                .execute();
    }
}
