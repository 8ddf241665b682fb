package dev.projectstudio.core.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with decisions in Studio.
public final class DecisionService {

    private final DecisionRepository decisions = new DecisionRepository();
    private final DecisionLookup lookup = new DecisionLookup(decisions);
    private final Database database;
    private final ProjectService projects;
    private final CycleService cycles;
    private final DecisionWriter writer;

    public DecisionService(Database database, ProjectService projects, CycleService cycles, DecisionWriter writer) {
        this.database = database;
        this.projects = projects;
        this.cycles = cycles;
        this.writer = writer;
    }

    /// A page, the newest first.
    public List<Decision> list(DecisionFilter filter) {
        return database.read(sql -> decisions.page(sql, filter));
    }

    /// Those that are there, in this order.
    public List<Decision> all(List<DecisionId> ids) {
        return database.read(sql -> decisions.all(sql, ids));
    }

    public Optional<Decision> find(DecisionId id) {
        return database.read(sql -> decisions.find(sql, id));
    }

    public Decision require(DecisionId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The decision a person means by an id, at least four letters of its beginning, or a title without regard to case.
    ///
    /// @param project where a title is looked for; null: in all that are not archived
    /// @throws Conflict `ambiguous-decision` for what several have
    public Decision require(String written, @Nullable ProjectId project) {
        return database.read(sql -> lookup.require(sql, written, project));
    }

    /// Those that this one took the place of, the newest first.
    public List<Decision> replacedBy(DecisionId id) {
        return database.read(sql -> decisions.supersededBy(sql, id));
    }

    public Decision add(NewDecision made) {
        return add(made, (_, _) -> {});
    }

    /// @param along what else is written in the same step
    public Decision add(NewDecision made, BiConsumer<StepRows, Decision> along) {
        projects.require(made.project());
        requireOwn(made.cycle(), made.project());
        return writer.apply("undo.decision.add", step -> {
            var decision = new Decision(
                    DecisionId.random(),
                    made.project(),
                    made.cycle(),
                    Decision.checkedTitle(made.title()),
                    Decision.textOrNull(made.rationale()),
                    made.alternatives(),
                    made.status().word(),
                    null,
                    null,
                    Objects.requireNonNullElse(made.decidedAt(), step.now()));
            step.insert(decision);
            step.tell("decision_recorded", decision, null);
            along.accept(step.rows(), decision);
            return decision;
        });
    }

    /// Changes what a form shows, and refuses if the decision is no longer what was seen.
    public Decision edit(Decision seen, DecisionEdit edit) {
        if (!Objects.equals(edit.cycle(), seen.cycleId())) {
            requireOwn(edit.cycle(), seen.projectId());
        }
        return writer.apply("undo.decision.edit", step -> {
            var stored = require(step.sql(), seen.id());
            if (!stored.says(seen)) {
                throw new Conflict("decision-changed-meanwhile", seen.title());
            }
            var next = stored.edited(edit);
            if (!next.equals(stored)) {
                step.update(stored, next);
                step.tell("decision_updated", next, null);
            }
            return next;
        });
    }

    /// Confirms it: it is pending no longer.
    public Decision accept(DecisionId id) {
        return mark(id, DecisionStatus.ACCEPTED, "undo.decision.accept", "decision_accepted");
    }

    /// Turns it down: it is pending no longer.
    public Decision reject(DecisionId id) {
        return mark(id, DecisionStatus.REJECTED, "undo.decision.reject", "decision_rejected");
    }

    /// Leaves it open again.
    public Decision propose(DecisionId id) {
        return mark(id, DecisionStatus.PROPOSED, "undo.decision.propose", "decision_proposed");
    }

    /// Says that another decision took its place; both know of each other then.
    ///
    /// @throws Conflict `supersession-loop` if it took, itself or through others, the place of `by`
    public Decision supersede(DecisionId id, DecisionId by) {
        return writer.apply("undo.decision.supersede", step -> {
            var before = require(step.sql(), id);
            var successor = require(step.sql(), by);
            if (id.equals(by)) {
                throw new InvalidInput("supersedes-itself", before.title());
            }
            requireNoLoop(step.sql(), before, successor);
            var after = before.withStatus(DecisionStatus.SUPERSEDED.word(), by);
            if (!after.equals(before)) {
                step.update(before, after);
                step.tell(
                        "decision_superseded",
                        after,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("by", by.value())
                                .toString());
            }
            return after;
        });
    }

    /// Deletes it. Those it took the place of stay superseded, by nothing that is there; its record stays.
    public void delete(DecisionId id) {
        writer.apply("undo.decision.delete", step -> {
            var decision = require(step.sql(), id);
            step.tell("decision_removed", decision, null);
            var replaced = decisions.supersededBy(step.sql(), id);
            replaced.forEach(each -> step.update(each, each.withStatus(each.statusWord(), null)));
            step.delete(decision);
            return decision;
        });
    }

    private Decision mark(DecisionId id, DecisionStatus status, String label, String act) {
        return writer.apply(label, step -> {
            var before = require(step.sql(), id);
            var after = before.withStatus(status.word(), null);
            if (!after.equals(before)) {
                step.update(before, after);
                step.tell(act, after, null);
            }
            return after;
        });
    }

    private void requireNoLoop(DSLContext sql, Decision old, Decision successor) {
        var seen = new HashSet<DecisionId>();
        var next = successor.supersededBy();
        while (next != null && seen.add(next)) {
            if (next.equals(old.id())) {
                throw new Conflict("supersession-loop", old.title(), successor.title());
            }
            next = decisions.find(sql, next).map(Decision::supersededBy).orElse(null);
        }
    }

    private void requireOwn(@Nullable CycleId cycle, ProjectId project) {
        if (cycle != null && !cycles.require(cycle).projectId().equals(project)) {
            throw new InvalidInput(
                    "cycle-of-another-project", cycles.require(cycle).name());
        }
    }

    private Decision require(DSLContext sql, DecisionId id) {
        return decisions.find(sql, id).orElseThrow(() -> new NotFound("decision-not-found", id.value()));
    }
}
