package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityCommandsTest {

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void registerAProject() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("code/atlas"));
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "code/atlas");
        studio.run("decision", "add", "atlas", "Use JWT");
    }

    @Test
    void listsWhatWasDoneTheNewestFirst() {
        var listed = studio.run("activity", "--json");
        var newest = listed.json().at("/activity/0");

        assertThat(listed.status()).isZero();
        assertThat(types("--limit", "10")).containsExactly("decision_recorded", "project_registered");
        assertThat(newest.get("title").textValue()).isEqualTo("Use JWT");
        assertThat(newest.get("project").textValue()).isEqualTo("atlas");
        assertThat(newest.get("kind").textValue()).isEqualTo("decision");
        assertThat(newest.get("reference_type").textValue()).isEqualTo("decision");
        assertThat(newest.get("created_at").textValue()).endsWith("Z");
        assertThat(studio.run("activity").out()).contains("decided", "Use JWT", "atlas");
    }

    @Test
    void filtersByProjectKindAndDay() {
        assertThat(types("--kind", "decision")).containsExactly("decision_recorded");
        assertThat(types("--project", "atlas", "--kind", "project")).containsExactly("project_registered");
        assertThat(types("--since", "2999-01")).isEmpty();
        var first = studio.run("activity", "--limit", "1", "--json").json().at("/activity/0/id");
        assertThat(types("--after", first.textValue())).containsExactly("project_registered");
        assertThat(studio.run("activity", "--kind", "weather").status()).isEqualTo(2);
    }

    @Test
    void refusesToGoOnAfterAnEntryThatIsNotThere() {
        var refused = studio.run("activity", "--after", "no-such-entry");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("No entry of the activity has the id no-such-entry.");
    }

    @Test
    void namesNoSingleProjectWhereSeveralWereTakenBackAtOnce() throws IOException {
        for (var name : List.of("billing", "harbour")) {
            Files.createDirectories(folder.resolve("work").resolve(name).resolve(".git/objects"));
            Files.createDirectories(folder.resolve("work").resolve(name).resolve(".git/refs"));
            Files.writeString(folder.resolve("work").resolve(name).resolve(".git/HEAD"), "ref: refs/heads/main\n");
        }
        studio.run("project", "scan", "work");
        studio.run("undo");

        var undone = studio.run("activity", "--limit", "1", "--json").json().at("/activity/0");

        assertThat(undone.get("title").textValue()).isEqualTo("Several projects");
        assertThat(undone.get("project").isNull()).isTrue();
        assertThat(undone.get("project_id").isNull()).isTrue();
        assertThat(undone.get("reference_id").isNull()).isTrue();
        assertThat(studio.run("activity", "--limit", "1").out())
                .contains("Several projects")
                .doesNotContain("billing", "harbour");
    }

    @Test
    void saysWhichChangeWasTakenBack() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        studio.run("cycle", "add", "atlas", "Billing");
        studio.run("task", "add", "CYC-101", "Rotate tokens");
        studio.run("task", "move", "CYC-101.1", "--to", "CYC-102");
        studio.run("undo");

        var newest = studio.run("activity", "--limit", "1").out();

        assertThat(newest).contains("undone", "Moved the task Rotate tokens to another cycle");
        assertThat(newest).doesNotContain("cycle changed");
    }

    @Test
    void saysHowMuchOneDayIs() {
        assertThat(studio.run("activity", "keep", "1").out()).contains("for 1 day.");
        assertThat(studio.run("activity", "keep", "30").out()).contains("for 30 days.");
    }

    @Test
    void keepsAllUntilToldAndRemovesNothingUnasked() {
        assertThat(studio.run("activity", "keep").out()).contains("All activity is kept.");
        assertThat(studio.run("activity", "prune").status()).isEqualTo(2);

        var kept = studio.run("activity", "keep", "30", "--json");

        assertThat(kept.json().at("/activity/keep_days").intValue()).isEqualTo(30);
        assertThat(kept.json().at("/activity/older").intValue()).isZero();
        assertThat(studio.run("activity", "prune").out()).contains("Nothing was older than 30 days.");
        assertThat(studio.run("activity", "keep", "all").out()).contains("All activity is kept.");
        assertThat(studio.run("activity", "keep", "never").status()).isEqualTo(2);
        assertThat(studio.run("activity", "prune", "--older-than", "0", "--json")
                        .json()
                        .at("/error/code")
                        .textValue())
                .isEqualTo("activity-days");
    }

    private List<String> types(String... options) {
        var words = new ArrayList<>(List.of("activity", "--json"));
        words.addAll(List.of(options));
        var types = new ArrayList<String>();
        studio.run(words.toArray(String[]::new))
                .json()
                .get("activity")
                .forEach(each -> types.add(each.get("activity_type").textValue()));
        return types;
    }
}
