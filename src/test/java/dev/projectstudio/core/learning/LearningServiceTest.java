package dev.projectstudio.core.learning;

import static dev.projectstudio.core.learning.Learnings.ATLAS;
import static dev.projectstudio.core.learning.Learnings.BOREALIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LearningServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Learnings learnings = new Learnings(database.get());

    @Test
    void keepsAProblemAndItsSolutionForEveryone() {
        var made = learnings.service.add(NewLearning.of(
                new LearningEdit(" Locked\n database ", " Busy\r\nunder load", "One writer ", List.of("SQLite"))));

        assertThat(made.title()).isEqualTo("Locked database");
        assertThat(made.problem()).isEqualTo("Busy\nunder load");
        assertThat(made.solution()).isEqualTo("One writer");
        assertThat(made.projectId()).isNull();
        assertThat(learnings.service.require(made.id())).isEqualTo(made);
        assertThat(database.published()).contains(new LearningChanged(made.id(), null));
        assertThat(learnings.activities()).containsExactly("learning_added Locked database");
    }

    @Test
    void keepsTagsTrimmedInLowerCaseNoneEmptyOrTwice() {
        var made = learnings.learn("Locked database", " SQLite ", "", "sqlite", "WAL  mode", "ÜBER", "\t");

        assertThat(made.tags()).containsExactly("sqlite", "wal mode", "über");
        assertThat(learnings.tags()).containsExactly("1 sqlite", "1 wal mode", "1 über");
    }

    @Test
    void refusesWhatSaysNothing() {
        assertRefused("learning-title-refused", () -> learnings.learn("  "));
        assertRefused(
                "learning-empty",
                () -> learnings.service.add(NewLearning.of(new LearningEdit("Locked", " ", "", List.of()))));
        assertThat(learnings.service.list(LearningFilter.all())).isEmpty();
    }

    @Test
    void refusesToEditWhatChangedMeanwhile() {
        var seen = learnings.learn("Locked database", "sqlite");
        learnings.service.edit(seen, LearningEdit.of(seen).tagged(List.of("wal")));

        assertRefused(
                "learning-changed-meanwhile",
                () -> learnings.service.edit(seen, LearningEdit.of(seen).titled("Busy")));
        assertThat(learnings.service.require(seen.id()).tags()).containsExactly("wal");
        assertThat(learnings.tags()).containsExactly("1 wal");
    }

    @Test
    void belongsToAnotherProjectAndCycleFromThenOnWithAWayBack() {
        var auth = learnings.cycles.add(NewCycle.named(ATLAS, "Auth flow", CycleType.FEATURE));
        var seen = learnings.learn("Locked database", "sqlite");
        var place = new LearningPlace(ATLAS, auth.id());

        var moved = learnings.service.edit(seen, LearningEdit.of(seen), place);
        assertThat(LearningPlace.of(learnings.service.require(seen.id()))).isEqualTo(place);
        assertThat(learnings.service.list(LearningFilter.of(auth.id()))).containsExactly(moved);
        assertThat(learnings.activities()).endsWith("learning_moved Locked database");

        learnings.service.edit(moved, LearningEdit.of(moved).titled("Locked"), new LearningPlace(null, null));
        assertThat(learnings.service.list(LearningFilter.ofEveryone()))
                .extracting(Learning::title)
                .containsExactly("Locked");
        assertThat(learnings.activities()).contains("learning_updated Locked", "learning_moved Locked");

        learnings.undo.undoLast();
        assertThat(LearningPlace.of(learnings.service.require(seen.id()))).isEqualTo(place);
        learnings.undo.undoLast();
        assertThat(learnings.service.require(seen.id()).projectId()).isNull();
        assertThat(learnings.service.require(seen.id()).tags()).containsExactly("sqlite");
    }

    @Test
    void keepsItsSessionWhereverItBelongs() {
        learnings.execute("INSERT INTO sessions (id, project_id, title) VALUES ('s', 'atlas', 'Monday')");
        var made = learnings.service.add(NewLearning.of(new LearningEdit("One", "", "x", List.of()))
                .in(ATLAS)
                .from(new SessionId("s")));

        var moved = learnings.service.edit(made, LearningEdit.of(made), new LearningPlace(null, null));

        assertThat(moved.sessionId()).isEqualTo(new SessionId("s"));
        assertThat(moved.projectId()).isNull();
    }

    @Test
    void refusesTheCycleOfAnotherProjectAndAPlaceThatChangedMeanwhile() {
        var auth = learnings.cycles.add(NewCycle.named(ATLAS, "Auth flow", CycleType.FEATURE));
        var seen = learnings.learn("Locked database");
        var edit = LearningEdit.of(seen);

        assertRefused(
                "cycle-without-project", () -> learnings.service.edit(seen, edit, new LearningPlace(null, auth.id())));
        var borealis = learnings.cycles.add(NewCycle.named(BOREALIS, "Billing", CycleType.FEATURE));
        assertRefused(
                "cycle-of-another-project",
                () -> learnings.service.edit(seen, edit, new LearningPlace(ATLAS, borealis.id())));
        learnings.service.edit(seen, edit, new LearningPlace(ATLAS, null));
        assertRefused(
                "learning-changed-meanwhile",
                () -> learnings.service.edit(seen, edit, new LearningPlace(ATLAS, auth.id())));

        var titled = learnings.service.edit(seen, edit.titled("Busy"));
        assertThat(titled.projectId()).isEqualTo(ATLAS);
    }

    @Test
    void countsTagsThroughEveryChangeAndItsWayBack() {
        learnings.learn("One", "sqlite", "wal");
        var two = learnings.learn("Two", "sqlite");
        learnings.service.edit(two, LearningEdit.of(two).tagged(List.of("jooq")));
        assertThat(learnings.tags()).containsExactly("1 jooq", "1 sqlite", "1 wal");

        learnings.undo.undoLast();
        assertThat(learnings.tags()).containsExactly("2 sqlite", "1 wal");
        learnings.service.delete(two.id());
        assertThat(learnings.tags()).containsExactly("1 sqlite", "1 wal");
        learnings.undo.undoLast();
        assertThat(learnings.tags()).containsExactly("2 sqlite", "1 wal");
        assertThat(learnings.service.require(two.id()).says(two)).isTrue();
    }

    @Test
    void countsTagsThatAnotherProgramWrote() {
        learnings.execute("INSERT INTO learnings (id, title, problem, solution, tags) VALUES"
                + " ('a', 'A', '', 'x', '[\" SQLite\", \"sqlite\", \"\", 7]'), ('b', 'B', '', 'x', 'sqlite, wal'),"
                + " ('c', 'C', '', 'x', '\"sqlite\"'), ('d', 'D', '', 'x', NULL)");

        assertThat(learnings.tags()).containsExactly("1 sqlite");
        assertThat(learnings.service.require(new LearningId("a")).tags()).containsExactly("sqlite");
        assertThat(learnings.service.require(new LearningId("b")).tags()).isEmpty();
    }

    @Test
    void renamesATagEverywhereInOneStep() {
        var one = learnings.learn("One", "sqlite3", "wal");
        learnings.learn("Two", "sqlite3");

        int count = learnings.service.renameTag(" SQLite3", "SQLite");

        assertThat(count).isEqualTo(2);
        assertThat(learnings.service.require(one.id()).tags()).containsExactly("sqlite", "wal");
        assertThat(learnings.tags()).containsExactly("2 sqlite", "1 wal");
        assertThat(learnings.activities()).endsWith("tag_renamed sqlite3 → sqlite");
        learnings.undo.undoLast();
        assertThat(learnings.tags()).containsExactly("2 sqlite3", "1 wal");
    }

    @Test
    void mergesATagIntoOneThatIsThere() {
        var one = learnings.learn("One", "sqlite3", "wal", "sqlite");
        learnings.learn("Two", "sqlite");

        learnings.service.renameTag("sqlite3", "sqlite");

        assertThat(learnings.service.require(one.id()).tags()).containsExactly("sqlite", "wal");
        assertThat(learnings.tags()).containsExactly("2 sqlite", "1 wal");
        learnings.undo.undoLast();
        assertThat(learnings.service.require(one.id()).tags()).containsExactly("sqlite3", "wal", "sqlite");
    }

    @Test
    void refusesToRenameATagThatNothingHas() {
        assertRefused("tag-not-found", () -> learnings.service.renameTag("nothing", "else"));
        assertRefused("tag-empty", () -> learnings.service.renameTag("nothing", "  "));
    }

    @Test
    void outlivesItsSessionItsCycleAndItsProject() {
        var cycle = learnings.cycles.add(NewCycle.named(ATLAS, "Auth flow", CycleType.FEATURE));
        learnings.execute("INSERT INTO sessions (id, project_id, title) VALUES ('s', 'atlas', 'Monday')");
        var made = learnings.service.add(NewLearning.of(new LearningEdit("One", "", "x", List.of("sqlite")))
                .in(ATLAS)
                .from(cycle.id())
                .from(new SessionId("s")));

        learnings.execute("DELETE FROM sessions WHERE id = 's'");
        assertThat(learnings.service.require(made.id()).sessionId()).isNull();
        learnings.cycleRemoval.delete(cycle.id());
        assertThat(learnings.service.require(made.id()).cycleId()).isNull();
        learnings.execute("UPDATE activity_log SET project_id = NULL");
        learnings.execute("DELETE FROM projects WHERE id = 'atlas'");
        assertThat(learnings.service.require(made.id()).projectId()).isNull();
        assertThat(learnings.tags()).containsExactly("1 sqlite");
    }

    @Test
    void listsByProjectAndTagPageByPage() {
        for (int i = 0; i < 5; i++) {
            learnings.learn("Learning " + i, i % 2 == 0 ? "even" : "odd");
        }
        learnings.service.add(NewLearning.of(new LearningEdit("Of Atlas", "", "x", List.of("even")))
                .in(ATLAS));

        assertThat(titles(LearningFilter.all())).hasSize(6).startsWith("Of Atlas", "Learning 4");
        assertThat(titles(LearningFilter.of(ATLAS))).containsExactly("Of Atlas");
        assertThat(titles(LearningFilter.ofEveryone().tagged("EVEN ")))
                .containsExactly("Learning 4", "Learning 2", "Learning 0");
        assertThat(titles(LearningFilter.all()
                        .atMost(2)
                        .after(learnings.service.require("Learning 3", null).id())))
                .containsExactly("Learning 2", "Learning 1");
        learnings.execute("UPDATE projects SET archived_at = '2026-03-01 12:00:00.000' WHERE id = 'atlas'");
        assertThat(titles(LearningFilter.all())).hasSize(5);
    }

    @Test
    void findsALearningByItsIdABeginningOfItOrItsTitle() {
        var made = learnings.learn("Locked database");
        learnings.learn("Busy");
        learnings.learn("busy");

        assertThat(learnings.service.require(made.id().value(), null)).isEqualTo(made);
        assertThat(learnings.service.require(made.id().inShort(), null)).isEqualTo(made);
        assertThat(learnings.service.require("LOCKED database", null)).isEqualTo(made);
        assertRefused("ambiguous-learning", () -> learnings.service.require("busy", null));
        assertRefused("learning-not-found", () -> learnings.service.require("idle", null));
    }

    @Test
    void readsAPageWithoutSortingOrScanning() {
        var filters = List.of(
                LearningFilter.all(),
                LearningFilter.of(ATLAS),
                LearningFilter.ofEveryone(),
                LearningFilter.of(new CycleId("c1")),
                LearningFilter.all().tagged("sqlite"));
        var rows = new LearningRepository();

        database.get().read(sql -> {
            for (var filter : filters) {
                var query = rows.pageQuery(sql, filter, DSL.noCondition(), 50);
                assertThat(sql.fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(query))
                                .getValues("detail", String.class))
                        .as("%s", filter)
                        .noneMatch(line -> line.contains("TEMP B-TREE") || line.equals("SCAN learnings"))
                        .anyMatch(line -> line.contains("idx_learnings_"));
            }
            return sql;
        });
    }

    private List<String> titles(LearningFilter filter) {
        return learnings.service.list(filter).stream().map(Learning::title).toList();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
