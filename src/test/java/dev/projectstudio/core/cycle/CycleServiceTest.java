package dev.projectstudio.core.cycle;

import static dev.projectstudio.core.cycle.Cycles.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.projectstudio.core.cycle.Completion.Answer;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CycleServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Cycles cycles = new Cycles(database.get());

    @Test
    void beginsACycleInBrainstormUnderTheNextNumber() {
        var first = cycles.begin("  Auth flow ");
        var second = cycles.begin("Billing");

        assertThat(first.code()).isEqualTo("CYC-101");
        assertThat(second.code()).isEqualTo("CYC-102");
        assertThat(first.name()).isEqualTo("Auth flow");
        assertThat(first.phase()).contains(Phase.BRAINSTORM);
        assertThat(first.startedAt()).isNull();
        assertThat(cycles.service.require(first.id())).isEqualTo(first);
        assertThat(database.published()).contains(new CycleChanged(first.id(), ATLAS));
        assertThat(cycles.activities()).containsExactly("cycle_added Auth flow", "cycle_added Billing");
    }

    @Test
    void givesNoNumberTwice() {
        cycles.begin("Auth flow");
        var last = cycles.begin("Billing");
        cycles.removal.delete(last.id());

        assertThat(cycles.begin("Search").code()).isEqualTo("CYC-103");
    }

    @Test
    void refusesANameThatSaysNothing() {
        assertRefused("cycle-name-refused", () -> cycles.begin("  "));
        assertThat(cycles.service.list(CycleFilter.active())).isEmpty();
    }

    @Test
    void startsWhenItFirstLeavesBrainstorm() {
        var cycle = cycles.begin("Auth flow");

        var started = cycles.service.move(cycle.id(), Phase.DEFINE);
        cycles.service.move(cycle.id(), Phase.BRAINSTORM);
        var again = cycles.service.move(cycle.id(), Phase.IMPLEMENT);

        assertThat(started.startedAt()).isNotNull();
        assertThat(again.startedAt()).isEqualTo(started.startedAt());
        assertThat(cycles.activities())
                .containsExactly(
                        "cycle_added Auth flow",
                        "cycle_started Auth flow",
                        "cycle_phase_changed Auth flow",
                        "cycle_phase_changed Auth flow");
    }

    @Test
    void drawsItsTimelineFromTheLog() {
        var cycle = cycles.begin("Auth flow");
        cycles.service.move(cycle.id(), Phase.IMPLEMENT);
        cycles.service.move(cycle.id(), Phase.DEFINE);

        assertThat(cycles.service.timeline(cycle.id()))
                .extracting(PhaseMove::from, PhaseMove::to)
                .containsExactly(
                        tuple(null, "brainstorm"), tuple("brainstorm", "implement"), tuple("implement", "define"));
        assertThat(cycles.service.timeline(cycle.id()))
                .extracting(PhaseMove::at)
                .doesNotContainNull()
                .isSorted();
    }

    @Test
    void drawsWhatWasTakenBackIntoTheTimelineToo() {
        var cycle = cycles.begin("Auth flow");
        cycles.service.move(cycle.id(), Phase.IMPLEMENT);

        cycles.undo.undoLast();

        assertThat(cycles.service.require(cycle.id()).startedAt()).isNull();
        assertThat(cycles.service.timeline(cycle.id()))
                .extracting(PhaseMove::from, PhaseMove::to)
                .last()
                .isEqualTo(tuple("implement", "brainstorm"));
        assertThat(cycles.activities()).last().isEqualTo("cycle_updated Auth flow");
    }

    @Test
    void asksBeforeItCompletesWhatIsNotDone() {
        var cycle = cycles.begin("Auth flow");
        cycles.add(cycle, "Rotate tokens");

        assertRefused("cycle-has-open-work", () -> cycles.service.move(cycle.id(), Phase.COMPLETE));
        assertThat(cycles.service.openWork(cycle.id()).tasks())
                .extracting(Task::title)
                .containsExactly("Rotate tokens");
        assertThat(cycles.service.require(cycle.id()).isActive()).isTrue();
    }

    @Test
    void completesAndLeavesOpenWhatTheUserLeaves() {
        var cycle = cycles.begin("Auth flow");
        cycles.add(cycle, "Rotate tokens");

        var done = cycles.service.complete(cycle.id(), new Completion(Answer.LEAVE_OPEN, "next cycle"));

        assertThat(done.isActive()).isFalse();
        assertThat(done.phase()).contains(Phase.COMPLETE);
        assertThat(cycles.tasks.list(cycle.id())).noneMatch(Task::isComplete);
        assertThat(details(cycle))
                .last()
                .asString()
                .contains("\"open_tasks\":1", "\"answer\":\"leave_open\"", "\"note\":\"next cycle\"");
    }

    @Test
    void finishesWhatIsOpenWhenTheUserSaysSo() {
        var cycle = cycles.service.add(new NewCycle(
                ATLAS, "Auth flow", CycleType.SPIKE, null, null, List.of(Criterion.open("p95 < 20 ms")), null));
        cycles.add(cycle, "Measure");

        var done = cycles.service.complete(cycle.id(), new Completion(Answer.FINISH, null));

        assertThat(done.openCriteria()).isEmpty();
        assertThat(cycles.tasks.list(cycle.id())).allMatch(Task::isComplete);
        assertThat(cycles.activities())
                .containsExactlyInAnyOrder(
                        "cycle_added Auth flow",
                        "task_added Measure",
                        "task_completed Measure",
                        "cycle_completed Auth flow");
    }

    @Test
    void takesTheCompletionBackInOneStep() {
        var cycle = cycles.begin("Auth flow");
        cycles.add(cycle, "Measure");
        cycles.service.complete(cycle.id(), new Completion(Answer.FINISH, null));

        cycles.undo.undoLast();

        assertThat(cycles.service.require(cycle.id()).isActive()).isTrue();
        assertThat(cycles.tasks.list(cycle.id())).noneMatch(Task::isComplete);
    }

    @Test
    void reopensACompletedCycleWhereItCameFrom() {
        var cycle = cycles.begin("Auth flow");
        cycles.service.move(cycle.id(), Phase.REFINE);
        cycles.service.complete(cycle.id(), new Completion(Answer.LEAVE_OPEN, null));

        var open = cycles.service.reopen(cycle.id());

        assertThat(open.phase()).contains(Phase.REFINE);
        assertThat(open.isActive()).isTrue();
        assertThat(cycles.activities()).last().isEqualTo("cycle_reopened Auth flow");
    }

    @Test
    void ticksACriterionAndTakesTheTickAway() {
        var cycle = cycles.service.add(new NewCycle(
                ATLAS,
                "Auth flow",
                CycleType.BUGFIX,
                null,
                null,
                List.of(Criterion.open("a"), Criterion.open("b")),
                null));

        var ticked = cycles.service.tick(cycle, 1, true);

        assertThat(ticked.criteria()).extracting(Criterion::done).containsExactly(false, true);
        assertThat(cycles.service.tick(ticked, 1, false).openCriteria()).hasSize(2);
    }

    @Test
    void refusesAnEditOfWhatIsNoLongerThere() {
        var seen = cycles.begin("Auth flow");
        cycles.service.edit(seen, CycleEdit.of(seen).intending("Log in once"));

        assertRefused(
                "cycle-changed-meanwhile",
                () -> cycles.service.edit(seen, CycleEdit.of(seen).named("Login")));
        assertThat(cycles.service.require(seen.id()).intent()).isEqualTo("Log in once");
    }

    @Test
    void editsWhatWasOnlyWorkedOnMeanwhile() {
        var seen = cycles.begin("Auth flow");
        cycles.add(seen, "Rotate tokens");

        assertThat(cycles.service.edit(seen, CycleEdit.of(seen).named("Login")).name())
                .isEqualTo("Login");
    }

    @Test
    void findsACycleByIdNumberOrName() {
        var cycle = cycles.begin("Auth flow");

        for (var written : List.of(cycle.id().value(), "CYC-101", "cyc-101", "101", "AUTH flow")) {
            assertThat(cycles.service.require(written, null)).as(written).isEqualTo(cycle);
        }
        assertRefused("cycle-not-found", () -> cycles.service.require("CYC-7", null));
    }

    @Test
    void asksWhichOfTwoCyclesOfOneNameIsMeant() {
        cycles.begin("Auth flow");
        var other = new ProjectId("borealis");
        cycles.addProject(other);
        cycles.service.add(NewCycle.named(other, "auth FLOW", CycleType.FEATURE));

        assertRefused("ambiguous-cycle", () -> cycles.service.require("Auth flow", null));
        assertThat(cycles.service.require("Auth flow", other).projectId()).isEqualTo(other);
    }

    @Test
    void listsTheOneWorkedOnLastFirst() {
        var first = cycles.begin("Auth flow");
        var second = cycles.begin("Billing");
        cycles.add(first, "Rotate tokens");
        cycles.service.complete(second.id(), new Completion(Answer.LEAVE_OPEN, null));

        assertThat(cycles.service.list(CycleFilter.of(ATLAS)))
                .extracting(Cycle::name)
                .containsExactly("Billing", "Auth flow");
        assertThat(cycles.service.list(CycleFilter.active()))
                .extracting(Cycle::name)
                .containsExactly("Auth flow");
        assertThat(cycles.service.list(CycleFilter.active().in(Phase.COMPLETE)))
                .extracting(Cycle::name)
                .containsExactly("Billing");
    }

    @Test
    void keepsWordsOfAnOlderHomeThatItDoesNotKnow() {
        var cycle = cycles.begin("Auth flow");
        set(cycle, "phase", "parked");
        set(cycle, "cycle_type", "epic");
        set(cycle, "success_criteria", "fast\nsmall");
        var seen = cycles.service.require(cycle.id());

        var edited = cycles.service.edit(seen, CycleEdit.of(seen).named("Login"));

        assertThat(seen.criteria()).extracting(Criterion::text).containsExactly("fast", "small");
        assertThat(edited.phaseWord()).isEqualTo("parked");
        assertThat(edited.typeWord()).isEqualTo("epic");
        String stored =
                database.get().read(sql -> String.valueOf(sql.fetchValue("SELECT success_criteria FROM cycles")));
        assertThat(stored).isEqualTo("fast\nsmall");
    }

    @Test
    void deletesACycleWithItsTasksAndBringsBothBack() {
        var cycle = cycles.begin("Auth flow");
        cycles.add(cycle, "Rotate tokens", "Revoke tokens");

        cycles.removal.delete(cycle.id());

        assertThat(cycles.service.find(cycle.id())).isEmpty();
        cycles.undo.undoLast();
        assertThat(cycles.service.find(cycle.id())).isPresent();
        assertThat(cycles.titles(cycle)).containsExactly("Rotate tokens", "Revoke tokens");
    }

    private void set(Cycle cycle, String column, String value) {
        database.get()
                .write(tx -> tx.sql()
                        .execute(
                                "UPDATE cycles SET " + column + " = ? WHERE id = ?",
                                value,
                                cycle.id().value()));
    }

    private List<String> details(Cycle cycle) {
        return database.get()
                .read(sql -> sql.resultQuery(
                                "SELECT detail FROM activity_log WHERE reference_id = ? ORDER BY rowid",
                                cycle.id().value())
                        .fetch(row -> String.valueOf(row.get(0))));
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AppException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
