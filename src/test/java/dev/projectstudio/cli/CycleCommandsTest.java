package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CycleCommandsTest {

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void registerAProject() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("code/atlas"));
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "code/atlas");
    }

    @Test
    void takesACycleFromItsBeginningToItsEnd() {
        var added = studio.run(
                "cycle",
                "add",
                "atlas",
                "Auth flow",
                "--criterion",
                "p95 below 20 ms",
                "--due",
                "2026-12-01",
                "--json");
        studio.run("task", "add", "CYC-101", "Rotate tokens", "Revoke on logout");
        studio.run("cycle", "phase", "CYC-101", "implement");
        studio.run("task", "done", "CYC-101.2");

        var cycle = studio.run("cycle", "show", "auth FLOW", "--json").json().get("cycle");

        assertThat(added.status()).isZero();
        assertThat(added.json().at("/cycle/code").textValue()).isEqualTo("CYC-101");
        assertThat(cycle.get("project").textValue()).isEqualTo("atlas");
        assertThat(cycle.get("phase").textValue()).isEqualTo("implement");
        assertThat(cycle.get("due_at").textValue()).startsWith("2026-12-0").endsWith("Z");
        assertThat(cycle.at("/success_criteria/0/done").booleanValue()).isFalse();
        assertThat(cycle.get("tasks").findValuesAsText("status")).containsExactly("pending", "complete");
        assertThat(cycle.get("timeline").findValuesAsText("to")).containsExactly("brainstorm", "implement");
    }

    @Test
    void takesAnEmptyDayForNone() {
        var added = studio.run("cycle", "add", "atlas", "Auth flow", "--due", "", "--json");

        assertThat(added.json().at("/cycle/due_at").isNull()).isTrue();
    }

    @Test
    void showsWhatWasSaidWhenItWasCompleted() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        studio.run("task", "add", "CYC-101", "Rotate tokens");
        studio.run("cycle", "complete", "CYC-101", "--leave-open", "--note", "Goes on in CYC-102");

        var moves = studio.run("cycle", "show", "CYC-101", "--json").json().at("/cycle/timeline");

        assertThat(moves.get(1).get("answer").textValue()).isEqualTo("leave_open");
        assertThat(moves.get(1).get("note").textValue()).isEqualTo("Goes on in CYC-102");
        assertThat(studio.run("cycle", "show", "CYC-101").out())
                .contains("complete  the rest left open  Goes on in CYC-102");
    }

    @Test
    void asksWhatIsToBecomeOfOpenWork() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        studio.run("task", "add", "CYC-101", "Rotate tokens");

        var refused = studio.run("cycle", "complete", "CYC-101", "--json");
        var completed = studio.run("cycle", "complete", "CYC-101", "--finish", "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).isEqualTo("cycle-has-open-work");
        assertThat(refused.json().at("/error/message").textValue()).contains("1 open task");
        assertThat(completed.json().at("/cycle/tasks_complete").intValue()).isEqualTo(1);
        assertThat(studio.run("cycle", "list", "--all", "--json").json().get("cycles"))
                .isEmpty();
        assertThat(studio.run("cycle", "reopen", "CYC-101").out()).contains("brainstorm");
    }

    @Test
    void listsTheCyclesOfTheProjectOfTheWorkingDirectory() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        var inside = Place.of(folder.resolve("home"), folder.resolve("code/atlas"));

        var listed = inside.run("cycle", "list");

        assertThat(listed.out()).contains("CYC-101").contains("Auth flow").contains("0/0 tasks");
    }

    @Test
    void ordersTasksAndMovesThemToAnotherCycle() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        studio.run("cycle", "add", "atlas", "Billing");
        studio.run("task", "add", "CYC-101", "a", "b", "c");

        studio.run("task", "move", "CYC-101.3", "--position", "1");
        studio.run("task", "move", "CYC-101.2", "--to", "Billing");

        assertThat(titles("CYC-101")).containsExactly("c", "b");
        assertThat(titles("CYC-102")).containsExactly("a");
        assertThat(studio.run("undo").out()).contains("another cycle");
        assertThat(titles("CYC-101")).containsExactly("c", "a", "b");
    }

    @Test
    void startsResetsAndRemovesTasks() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        studio.run("task", "add", "CYC-101", "a", "b");

        var started = studio.run("task", "start", "CYC-101.1", "--json").json().get("tasks");
        var reset = studio.run("task", "reset", "CYC-101.1", "--json").json().get("tasks");
        studio.run("task", "remove", "CYC-101.1");

        assertThat(started.findValuesAsText("status")).containsExactly("in_progress");
        assertThat(reset.findValuesAsText("status")).containsExactly("pending");
        assertThat(titles("CYC-101")).containsExactly("b");
    }

    @Test
    void removesACycleOnlyWhenToldTo() {
        studio.run("cycle", "add", "atlas", "Auth flow");

        assertThat(studio.run("cycle", "remove", "CYC-101", "--json").error()).isEqualTo("confirmation-needed");
        assertThat(studio.run("cycle", "remove", "CYC-101", "--yes").status()).isZero();
        assertThat(studio.run("cycle", "show", "CYC-101", "--json").error()).isEqualTo("cycle-not-found");
        studio.run("undo");
        assertThat(studio.run("cycle", "show", "CYC-101").out()).contains("Auth flow");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        studio.run("cycle", "add", "atlas", "Auth flow");

        assertThat(studio.run("cycle", "phase", "CYC-101", "parked", "--json").error())
                .isEqualTo("usage");
        assertThat(studio.run("cycle", "add", "atlas", "X", "--due", "soon", "--json")
                        .error())
                .isEqualTo("not-a-date");
        assertThat(studio.run("cycle", "tick", "CYC-101", "1", "--json").error())
                .isEqualTo("usage");
        assertThat(studio.run("task", "done", "CYC-101.1", "--json").error()).isEqualTo("task-not-found");
        assertThat(studio.run("task", "done", "%%%%", "--json").error()).isEqualTo("task-not-found");
    }

    @Test
    void editsAndTicks() {
        studio.run("cycle", "add", "atlas", "Auth flow", "--criterion", "fast", "--due", "2026-12");

        studio.run("cycle", "edit", "CYC-101", "--name", "Login", "--due", "", "--type", "spike");
        var ticked = studio.run("cycle", "tick", "Login", "1", "--json").json().get("cycle");

        assertThat(ticked.get("due_at").isNull()).isTrue();
        assertThat(ticked.get("cycle_type").textValue()).isEqualTo("spike");
        assertThat(ticked.at("/success_criteria/0/done").booleanValue()).isTrue();
    }

    private List<String> titles(String cycle) {
        return studio.run("task", "list", cycle, "--json").json().get("tasks").findValuesAsText("title");
    }
}
