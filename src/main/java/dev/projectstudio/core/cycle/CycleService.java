package dev.projectstudio.core.cycle;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.Completion.Answer;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with cycles.
public final class CycleService {

    private final CycleRepository cycles = new CycleRepository();
    private final TaskRepository tasks = new TaskRepository();
    private final CycleQueries queries = new CycleQueries();
    private final CycleLookup lookup = new CycleLookup(cycles);
    private final Database database;
    private final ProjectService projects;
    private final ActivityLog activity;
    private final CycleWriter writer;

    public CycleService(Database database, ProjectService projects, ActivityLog activity, CycleWriter writer) {
        this.database = database;
        this.projects = projects;
        this.activity = activity;
        this.writer = writer;
    }

    /// The most recently changed first.
    public List<Cycle> list(CycleFilter filter) {
        return database.read(sql -> cycles.findAll(sql, filter));
    }

    /// The same, each with its project's name and how far its tasks are.
    public List<CycleRow> rows(CycleFilter filter) {
        return database.read(sql -> queries.rows(sql, filter));
    }

    /// Whether there is a cycle of a project that is not archived, completed or not.
    public boolean isAny() {
        var one = new CycleFilter(null, null, null, true, false, 1);
        return !database.read(sql -> cycles.findAll(sql, one)).isEmpty();
    }

    /// One of them.
    public CycleRow row(CycleId id) {
        return database.read(sql -> queries.row(sql, id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("cycle-not-found", id.value()));
    }

    public Optional<Cycle> find(CycleId id) {
        return database.read(sql -> cycles.find(sql, id));
    }

    public Cycle require(CycleId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The cycle a person means by an id, a number (`CYC-102`, `102`) or a name without regard to case.
    ///
    /// @param project where a name is looked for; null: in all that are not archived
    /// @throws Conflict `ambiguous-cycle` for a name that several have; active ones come before completed ones
    public Cycle require(String written, @Nullable ProjectId project) {
        return database.read(sql -> lookup.require(sql, written, project));
    }

    /// The same; empty where nobody could tell which one is meant.
    public Optional<Cycle> find(String written, ProjectId project) {
        return database.read(sql -> lookup.find(sql, written, project));
    }

    /// Begins a cycle, in brainstorm.
    public Cycle add(NewCycle begun) {
        projects.require(begun.project());
        return writer.apply("undo.cycle.add", step -> add(step, begun));
    }

    /// Begins a cycle with its tasks as a part of a step that does more.
    ///
    /// @param tasks their titles, in their order
    public Cycle add(StepRows rows, NewCycle begun, List<String> tasks) {
        return writer.join(rows, step -> {
            var cycle = add(step, begun);
            int order = 0;
            for (var title : tasks) {
                step.add(cycle, title, order++);
            }
            return cycle;
        });
    }

    /// Changes what a form shows, and refuses if the cycle is no longer what was seen.
    public Cycle edit(Cycle seen, CycleEdit edit) {
        return writer.apply("undo.cycle.edit", step -> {
            var stored = require(step.rows().sql(), seen.id());
            if (!stored.says(seen)) {
                throw new Conflict("cycle-changed-meanwhile", seen.name());
            }
            var next = stored.edited(edit, step.now());
            if (next.says(stored)) {
                return stored;
            }
            step.about(stored.name());
            step.update(stored, next);
            step.tell("cycle_updated", next, null);
            return next;
        });
    }

    /// Ticks a criterion, or takes the tick away.
    ///
    /// @param index among the criteria of `seen`
    public Cycle tick(Cycle seen, int index, boolean done) {
        var criteria = new ArrayList<>(seen.criteria());
        criteria.set(index, criteria.get(index).ticked(done));
        return edit(seen, CycleEdit.of(seen).with(criteria));
    }

    /// Moves a cycle to another phase, forwards or backwards. Out of complete, it is open again.
    ///
    /// @throws Conflict `cycle-has-open-work` into complete, if criteria or tasks are open: see [#complete]
    public Cycle move(CycleId id, Phase to) {
        return writer.apply("undo.cycle.phase", step -> {
            var before = require(step.rows().sql(), id);
            if (before.phaseWord().equals(to.word())) {
                return before;
            }
            var left = openWork(step.rows().sql(), before);
            if (to == Phase.COMPLETE && !left.isEmpty()) {
                throw new Conflict(
                        "cycle-has-open-work",
                        before.name(),
                        left.criteria().size(),
                        left.tasks().size());
            }
            return move(step, before, to, MoveDetail.of(before.phaseWord(), to));
        });
    }

    /// What is to be asked about before a cycle is completed.
    public OpenWork openWork(CycleId id) {
        return database.read(sql -> openWork(sql, require(sql, id)));
    }

    /// Completes a cycle, and records what became of what was open.
    public Cycle complete(CycleId id, Completion completion) {
        return writer.apply("undo.cycle.complete", step -> {
            var before = require(step.rows().sql(), id);
            if (before.phase().equals(Optional.of(Phase.COMPLETE))) {
                return before;
            }
            var left = openWork(step.rows().sql(), before);
            var now = before;
            if (completion.answer() == Answer.FINISH && !left.isEmpty()) {
                now = finish(step, before, left);
            }
            return move(step, now, Phase.COMPLETE, MoveDetail.of(before.phaseWord(), left, completion));
        });
    }

    /// Opens a completed cycle again, in the phase it came from.
    public Cycle reopen(CycleId id) {
        var from = timeline(id).reversed().stream()
                .filter(move -> move.to().equals(Phase.COMPLETE.word()))
                .map(PhaseMove::from)
                .flatMap(word -> Phase.of(word == null ? "" : word).stream())
                .findFirst()
                .orElse(Phase.TEST);
        return move(id, from);
    }

    /// When it went where, from its beginning.
    public List<PhaseMove> timeline(CycleId id) {
        return database.read(sql -> activity.of(sql, "cycle", id.value())).stream()
                .flatMap(act -> {
                    var to = MoveDetail.to(act.detail());
                    return Optional.ofNullable(to)
                            .map(phase -> MoveDetail.move(act.detail(), phase, act.at()))
                            .stream();
                })
                .toList();
    }

    private Cycle add(CycleStep step, NewCycle begun) {
        var cycle = new Cycle(
                CycleId.random(),
                begun.project(),
                cycles.nextNumber(step.sql()),
                Cycle.checkedName(begun.name()),
                Cycle.textOrNull(begun.description()),
                begun.type().word(),
                Phase.BRAINSTORM.word(),
                Cycle.textOrNull(begun.intent()),
                begun.criteria(),
                null,
                null,
                begun.dueAt(),
                step.now(),
                step.now());
        step.about(cycle.name());
        step.insert(cycle);
        step.tell("cycle_added", cycle, MoveDetail.began(Phase.BRAINSTORM));
        return cycle;
    }

    private Cycle finish(CycleStep step, Cycle before, OpenWork left) {
        for (var task : left.tasks()) {
            var done = task.withStatus(TaskStatus.COMPLETE, step.now());
            step.update(task, done);
            step.tellOf(done, "task_completed", before);
        }
        var ticked = before.criteria().stream().map(each -> each.ticked(true)).toList();
        return step.update(before, before.edited(CycleEdit.of(before).with(ticked), step.now()));
    }

    private static Cycle move(CycleStep step, Cycle before, Phase to, String detail) {
        var after = before.movedTo(to, step.now());
        step.about(before.name());
        step.update(before, after);
        step.tell(word(before, after, to), after, detail);
        return after;
    }

    private static String word(Cycle before, Cycle after, Phase to) {
        if (to == Phase.COMPLETE) {
            return "cycle_completed";
        }
        if (!before.isActive()) {
            return "cycle_reopened";
        }
        return before.startedAt() == null && after.startedAt() != null ? "cycle_started" : "cycle_phase_changed";
    }

    private OpenWork openWork(DSLContext sql, Cycle cycle) {
        var open = tasks.ofCycle(sql, cycle.id()).stream()
                .filter(task -> !task.isComplete())
                .toList();
        return new OpenWork(cycle.openCriteria(), open);
    }

    private Cycle require(DSLContext sql, CycleId id) {
        return cycles.find(sql, id).orElseThrow(() -> new NotFound("cycle-not-found", id.value()));
    }
}
