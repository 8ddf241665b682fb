package dev.projectstudio.core.undo;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.UNDO_STEPS;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.platform.db.schema.tables.records.UndoStepsRecord;
import dev.projectstudio.platform.file.Owner;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The `undo_steps` table.
final class UndoRepository {

    private static final int KEPT = 500;

    /// Adds a step. Steps that were undone can no longer be redone then, and very old ones no longer undone.
    void insert(DSLContext sql, UndoStep step, Instant now) {
        sql.deleteFrom(UNDO_STEPS).where(UNDO_STEPS.UNDONE_AT.isNotNull()).execute();
        sql.insertInto(UNDO_STEPS).set(row(step, now)).execute();
        sql.deleteFrom(UNDO_STEPS)
                .where(UNDO_STEPS.PART_OF.isNull())
                .and(UNDO_STEPS.SEQUENCE.le(sql.select(UNDO_STEPS.SEQUENCE)
                        .from(UNDO_STEPS)
                        .where(UNDO_STEPS.PART_OF.isNull())
                        .orderBy(UNDO_STEPS.SEQUENCE.desc())
                        .limit(1)
                        .offset(KEPT)))
                .execute();
    }

    /// Adds a part of a step that is there.
    void insertPart(DSLContext sql, UndoStep part, String whole, Instant now) {
        var row = row(part, now);
        row.setPartOf(whole);
        sql.insertInto(UNDO_STEPS).set(row).execute();
    }

    /// Those that name the project, those of several projects in which its row is one of many, and what is left without
    /// parts.
    void deleteOf(DSLContext sql, String projectId) {
        sql.deleteFrom(UNDO_STEPS).where(isOf(projectId)).execute();
        var part = UNDO_STEPS.as("part");
        sql.deleteFrom(UNDO_STEPS)
                .where(condition("json_remove({0}, '$.begun') = {1}", UNDO_STEPS.CHANGES, val(StepJson.NOTHING)))
                .and(notExists(selectOne().from(part).where(part.PART_OF.eq(UNDO_STEPS.ID))))
                .execute();
    }

    boolean hasThatChanged(DSLContext sql, String table, String id) {
        return sql.fetchExists(UNDO_STEPS, changes(table, List.of(id)));
    }

    void deleteThatChanged(DSLContext sql, String table, Collection<String> ids) {
        sql.deleteFrom(UNDO_STEPS).where(changes(table, ids)).execute();
    }

    /// Those that name one of the projects, those of several projects in which its row is one of many, and those that
    /// changed one of some rows of a table, as they were made, without those that were taken back.
    List<UndoStep> standing(DSLContext sql, Collection<String> projectIds, String table, Collection<String> ids) {
        var whole = UNDO_STEPS.as("whole");
        return sql.selectFrom(UNDO_STEPS)
                .where(or(projectIds.stream().map(UndoRepository::isOf).toList())
                        .or(changes(table, ids)))
                .and(UNDO_STEPS.UNDONE_AT.isNull())
                .and(notExists(
                        selectOne().from(whole).where(whole.ID.eq(UNDO_STEPS.PART_OF), whole.UNDONE_AT.isNotNull())))
                .orderBy(UNDO_STEPS.SEQUENCE)
                .fetch(UndoRepository::toStep);
    }

    Optional<UndoStep> findOpen(DSLContext sql, String id) {
        return sql.selectFrom(UNDO_STEPS)
                .where(UNDO_STEPS.ID.eq(id), UNDO_STEPS.UNDONE_AT.isNull(), UNDO_STEPS.PART_OF.isNull())
                .fetchOptional(UndoRepository::toStep);
    }

    /// The latest that was neither undone nor passed over.
    ///
    /// @param besides those that are about to be passed over
    Optional<UndoStep> findLast(DSLContext sql, Collection<UndoStep> besides) {
        return sql.selectFrom(UNDO_STEPS)
                .where(UNDO_STEPS.UNDONE_AT.isNull())
                .and(UNDO_STEPS.PASSED_OVER_AT.isNull())
                .and(UNDO_STEPS.PART_OF.isNull())
                .and(UNDO_STEPS.ID.notIn(besides.stream().map(UndoStep::id).toList()))
                .orderBy(UNDO_STEPS.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(UndoRepository::toStep);
    }

    /// The one that was undone last.
    Optional<UndoStep> findUndone(DSLContext sql) {
        return sql.selectFrom(UNDO_STEPS)
                .where(UNDO_STEPS.UNDONE_AT.isNotNull())
                .orderBy(UNDO_STEPS.UNDONE_AT.desc(), UNDO_STEPS.SEQUENCE)
                .limit(1)
                .fetchOptional(UndoRepository::toStep);
    }

    /// In the order in which they were made, without those that were passed over.
    List<UndoStep> parts(DSLContext sql, String whole) {
        return sql.selectFrom(UNDO_STEPS)
                .where(UNDO_STEPS.PART_OF.eq(whole), UNDO_STEPS.PASSED_OVER_AT.isNull())
                .orderBy(UNDO_STEPS.SEQUENCE)
                .fetch(UndoRepository::toStep);
    }

    /// Unless another process has undone it meanwhile.
    void markPassedOver(DSLContext sql, String id, Instant now) {
        sql.update(UNDO_STEPS)
                .set(UNDO_STEPS.PASSED_OVER_AT, now)
                .where(UNDO_STEPS.ID.eq(id), UNDO_STEPS.UNDONE_AT.isNull())
                .execute();
    }

    /// False if another process was faster. One that was passed over is no longer: made again, it is the latest.
    boolean markUndone(DSLContext sql, String id, Instant now) {
        return sql.update(UNDO_STEPS)
                        .set(UNDO_STEPS.UNDONE_AT, now)
                        .setNull(UNDO_STEPS.PASSED_OVER_AT)
                        .where(UNDO_STEPS.ID.eq(id), UNDO_STEPS.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    boolean markRedone(DSLContext sql, String id) {
        return sql.update(UNDO_STEPS)
                        .setNull(UNDO_STEPS.UNDONE_AT)
                        .where(UNDO_STEPS.ID.eq(id), UNDO_STEPS.UNDONE_AT.isNotNull())
                        .execute()
                == 1;
    }

    /// Stores what is known of a step's files by now.
    void note(DSLContext sql, UndoStep step) {
        sql.update(UNDO_STEPS)
                .set(UNDO_STEPS.CHANGES, StepJson.changes(step))
                .where(UNDO_STEPS.ID.eq(step.id()))
                .execute();
    }

    /// Notes that this process makes the step, and that more parts of it come.
    ///
    /// @param subjects stable words for what it is about
    void begin(DSLContext sql, String id, Collection<String> subjects) {
        var begun = JsonNodeFactory.instance.objectNode();
        var about = begun.put("by", Owner.current().word()).putArray("about");
        subjects.forEach(about::add);
        sql.update(UNDO_STEPS)
                .set(
                        UNDO_STEPS.CHANGES,
                        DSL.field(
                                "json_set({0}, '$.begun', json({1}))",
                                String.class, UNDO_STEPS.CHANGES, val(begun.toString())))
                .where(UNDO_STEPS.ID.eq(id))
                .execute();
    }

    /// Notes that no more parts come.
    void end(DSLContext sql, Collection<String> ids) {
        sql.update(UNDO_STEPS)
                .set(UNDO_STEPS.CHANGES, DSL.field("json_remove({0}, '$.begun')", String.class, UNDO_STEPS.CHANGES))
                .where(UNDO_STEPS.ID.in(ids), BrokenOffQueries.OWNER.isNotNull())
                .execute();
    }

    boolean exists(DSLContext sql, String id) {
        return sql.fetchExists(UNDO_STEPS, UNDO_STEPS.ID.eq(id));
    }

    boolean hasProject(DSLContext sql, String id) {
        return sql.fetchExists(PROJECTS, PROJECTS.ID.eq(id));
    }

    private static Condition isOf(String projectId) {
        return UNDO_STEPS.PROJECT_ID.eq(projectId).or(changes("projects", List.of(projectId)));
    }

    private static Condition changes(String table, Collection<String> ids) {
        return condition(
                "EXISTS (SELECT 1 FROM json_each({0}, '$.rows')"
                        + " WHERE json_extract(value, '$.table') = {1}"
                        + " AND json_extract(value, '$.id') IN ({2}))",
                UNDO_STEPS.CHANGES,
                val(table),
                DSL.list(ids.stream().map(DSL::val).toList()));
    }

    private static UndoStepsRecord row(UndoStep step, Instant now) {
        var row = new UndoStepsRecord();
        row.setId(step.id());
        row.setProjectId(step.projectId());
        row.setLabelKey(step.labelKey());
        row.setLabelArgs(StepJson.args(step.labelArgs()));
        row.setChanges(StepJson.changes(step));
        row.setCreatedAt(now);
        return row;
    }

    private static UndoStep toStep(UndoStepsRecord row) {
        return new UndoStep(
                row.getId(),
                row.getProjectId(),
                row.getLabelKey(),
                StepJson.args(row.getLabelArgs()),
                StepJson.rows(row.getChanges()),
                StepJson.files(row.getChanges()));
    }
}
