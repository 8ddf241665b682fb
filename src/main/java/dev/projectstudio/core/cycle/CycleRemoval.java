package dev.projectstudio.core.cycle;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.NotFound;
import org.jooq.DSLContext;

/// Deletes cycles. Sessions, decisions and learnings stay, without the cycle; its tasks go with it. One undo brings all
/// of it back.
public final class CycleRemoval {

    private final CycleRepository cycles = new CycleRepository();
    private final TaskRepository tasks = new TaskRepository();
    private final Database database;
    private final CycleWriter writer;
    private final CycleDependents sessions;
    private final CycleDependents decisions;
    private final CycleDependents learnings;

    public CycleRemoval(
            Database database,
            CycleWriter writer,
            CycleDependents sessions,
            CycleDependents decisions,
            CycleDependents learnings) {
        this.database = database;
        this.writer = writer;
        this.sessions = sessions;
        this.decisions = decisions;
        this.learnings = learnings;
    }

    /// What the user is to be told before.
    public Hanging hanging(CycleId id) {
        return database.read(sql -> new Hanging(
                tasks.ofCycle(sql, id).size(),
                sessions.count(sql, id),
                decisions.count(sql, id),
                learnings.count(sql, id)));
    }

    public void delete(CycleId id) {
        writer.apply("undo.cycle.delete", step -> {
            var cycle = require(step.rows().sql(), id);
            step.about(cycle.name());
            sessions.release(step.rows(), id);
            decisions.release(step.rows(), id);
            learnings.release(step.rows(), id);
            tasks.ofCycle(step.rows().sql(), id).forEach(step::delete);
            step.delete(cycle);
            step.tell("cycle_removed", cycle, null);
            return cycle;
        });
    }

    private Cycle require(DSLContext sql, CycleId id) {
        return cycles.find(sql, id).orElseThrow(() -> new NotFound("cycle-not-found", id.value()));
    }
}
