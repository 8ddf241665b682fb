package dev.projectstudio.core.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Cycles cycles = new Cycles(database.get());
    private final Cycle cycle = cycles.begin("Auth flow");

    @Test
    void addsTasksAtTheEnd() {
        cycles.add(cycle, "one", " two ");
        cycles.add(cycle, "three");

        assertThat(cycles.titles(cycle)).containsExactly("one", "two", "three");
        assertThat(cycles.activities()).contains("task_added two");
        assertThat(database.published()).contains(new CycleChanged(cycle.id(), Cycles.ATLAS));
    }

    @Test
    void addsAllOrNone() {
        assertThatThrownBy(() -> cycles.add(cycle, "one", " ")).isInstanceOf(InvalidInput.class);

        assertThat(cycles.titles(cycle)).isEmpty();
    }

    @Test
    void takesSeveralAddedAtOnceBackInOneStep() {
        cycles.add(cycle, "one", "two");

        cycles.undo.undoLast();

        assertThat(cycles.titles(cycle)).isEmpty();
    }

    @Test
    void marksSeveralAtOnce() {
        var added = cycles.add(cycle, "one", "two", "three");

        cycles.tasks.mark(List.of(added.get(0).id(), added.get(2).id()), TaskStatus.COMPLETE);

        assertThat(cycles.tasks.list(cycle.id())).extracting(Task::isComplete).containsExactly(true, false, true);
        cycles.undo.undoLast();
        assertThat(cycles.tasks.list(cycle.id())).noneMatch(Task::isComplete);
    }

    @Test
    void recordsNothingWhereNothingChanges() {
        var task = cycles.add(cycle, "one").getFirst();
        var before = cycles.activities();

        cycles.tasks.mark(List.of(task.id()), TaskStatus.PENDING);
        cycles.tasks.rename(task.id(), "one");

        assertThat(cycles.activities()).isEqualTo(before);
        assertThat(cycles.undo.nextUndo().orElseThrow().labelKey()).isEqualTo("undo.task.add");
    }

    @Test
    void movesTasksWithinTheirCycle() {
        var added = cycles.add(cycle, "a", "b", "c", "d");

        cycles.tasks.reorder(cycle.id(), List.of(added.get(3).id()), 0);
        assertThat(cycles.titles(cycle)).containsExactly("d", "a", "b", "c");

        cycles.tasks.reorder(cycle.id(), List.of(added.get(0).id(), added.get(3).id()), 99);
        assertThat(cycles.titles(cycle)).containsExactly("b", "c", "d", "a");

        cycles.undo.undoLast();
        assertThat(cycles.titles(cycle)).containsExactly("d", "a", "b", "c");
    }

    @Test
    void ordersTasksThatAnOlderHomeHasInNoOrder() {
        var added = cycles.add(cycle, "a", "b", "c");
        database.get().write(tx -> tx.sql().execute("UPDATE tasks SET sort_order = 0"));

        cycles.tasks.reorder(cycle.id(), List.of(added.get(2).id()), 0);

        assertThat(cycles.titles(cycle).getFirst()).isEqualTo("c");
    }

    @Test
    void movesTasksToAnotherCycle() {
        var added = cycles.add(cycle, "a", "b");
        var other = cycles.begin("Billing");
        cycles.add(other, "x");

        cycles.tasks.moveTo(other.id(), List.of(added.get(0).id()));

        assertThat(cycles.titles(cycle)).containsExactly("b");
        assertThat(cycles.titles(other)).containsExactly("x", "a");
        cycles.undo.undoLast();
        assertThat(cycles.titles(cycle)).containsExactly("a", "b");
    }

    @Test
    void deletesAndBringsBack() {
        var added = cycles.add(cycle, "a", "b");

        cycles.tasks.delete(List.of(added.getFirst().id()));

        assertThat(cycles.titles(cycle)).containsExactly("b");
        cycles.undo.undoLast();
        assertThat(cycles.titles(cycle)).containsExactly("a", "b");
    }
}
