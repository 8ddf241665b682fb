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

class ContextCommandsTest {

    @TempDir
    Path folder;

    private Path atlas;
    private Place studio;

    @BeforeEach
    void registerARepository() throws IOException {
        folder = folder.toRealPath();
        atlas = Git.init(Files.createDirectories(folder.resolve("atlas")));
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "atlas");
    }

    @Test
    void adoptsTheWellKnownFilesOfTheDirectorysProject() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        Files.writeString(atlas.resolve("AGENTS.md"), "# Rules\n");

        var adopted = studio.in(atlas).run("context", "adopt", "--json");

        assertThat(adopted.status()).isZero();
        assertThat(adopted.json().get("context_files")).hasSize(1);
        assertThat(adopted.json().at("/context_files/0/project").textValue()).isEqualTo("atlas");
        assertThat(adopted.json().findValuesAsText("repo_path")).containsExactlyInAnyOrder("CLAUDE.md", "AGENTS.md");
    }

    @Test
    void adoptsFilesThatAreNamed() throws IOException {
        Files.createDirectories(atlas.resolve("docs"));
        Files.writeString(atlas.resolve("docs/rules.md"), "# Rules\n");

        var adopted = studio.in(atlas).run("context", "adopt", ".", "docs/rules.md");
        var again = studio.run(
                "context", "adopt", "atlas", atlas.resolve("docs/rules.md").toString(), "--json");

        assertThat(adopted.out()).contains("docs/rules.md");
        assertThat(again.status()).isZero();
        assertThat(again.json().at("/skipped/0/reason").textValue()).isEqualTo("already-adopted");
    }

    @Test
    void adoptingNothingSaysSo() {
        var none = studio.typing("\n").run("context", "adopt", "atlas");

        assertThat(none.status()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("Nothing to adopt");
    }

    @Test
    void listShowsFilesWithTheirTargets() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        studio.run("context", "adopt", "--all");

        var file = studio.run("context", "list", "--all", "--json").json().at("/context_files/0");

        assertThat(file.get("project").textValue()).isEqualTo("atlas");
        assertThat(file.get("filename").textValue()).isEqualTo("claude.md");
        assertThat(file.get("sync_status").textValue()).isEqualTo("synced");
        assertThat(file.get("canonical_hash").textValue()).hasSize(64);
        var target = file.at("/targets/0");
        assertThat(target.get("repo_path").textValue()).isEqualTo("CLAUDE.md");
        assertThat(target.get("repo_hash")).isEqualTo(file.get("canonical_hash"));
        assertThat(target.get("base_hash")).isEqualTo(file.get("canonical_hash"));
        assertThat(target.get("sync_status").textValue()).isEqualTo("synced");
        assertThat(target.get("reason").isNull()).isTrue();
    }

    @Test
    void listSaysWhatIsTrueNow() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        studio.run("context", "adopt", "atlas");

        Files.writeString(atlas.resolve("CLAUDE.md"), "# Other rules\n");

        assertThat(studio.run("context", "list", "atlas", "--json")
                        .json()
                        .at("/context_files/0/sync_status")
                        .textValue())
                .isEqualTo("stale");
        assertThat(studio.run("project", "list", "--json")
                        .json()
                        .at("/projects/0/drift_count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void tellsWhatIsUnknownFromDrift() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        Files.writeString(atlas.resolve("GEMINI.md"), "# More rules\n");
        studio.run("context", "adopt", "atlas");
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Other rules\n");
        Files.delete(atlas.resolve("GEMINI.md"));
        Files.createDirectory(atlas.resolve("GEMINI.md"));
        studio.run("drift", "atlas");

        assertThat(studio.run("project", "list").out()).contains("1 drifting, 1 unknown");
        var listed = studio.run("project", "list", "--json").json().at("/projects/0");
        assertThat(listed.get("drift_count").intValue()).isEqualTo(2);
        assertThat(listed.get("unknown_count").intValue()).isEqualTo(1);
    }

    @Test
    void countsNoDriftOfAProjectWhoseFilesAreTiedToNothing() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        studio.run("context", "adopt", "atlas");
        assertThat(studio.run("project", "list").out()).doesNotContain("—");

        studio.run("context", "target", "remove", "atlas", "claude.md", "CLAUDE.md");

        assertThat(studio.run("project", "list").out()).contains("— not tied to a repo");
        assertThat(studio.run("project", "list", "--json")
                        .json()
                        .at("/projects/0/drift_count")
                        .isNull())
                .isTrue();
    }

    @Test
    void addRefusesAPlaceWhereADirectoryStands() throws IOException {
        Files.createDirectories(atlas.resolve("docs"));

        var refused = studio.run("context", "add", "atlas", "notes.md", "--target", "docs", "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).isEqualTo("target-unusable");
        assertThat(studio.run("context", "list", "atlas").out()).isEmpty();
    }

    @Test
    void addsAFileFromAnotherOne() throws IOException {
        Files.writeString(folder.resolve("rules.txt"), "# Grüße\n");

        var added = studio.run(
                "context",
                "add",
                "atlas",
                "agents.md",
                "--from",
                "rules.txt",
                "--target",
                "AGENTS.md",
                "--target",
                "CLAUDE.md",
                "--json");

        assertThat(added.json().at("/context_file/targets").findValuesAsText("repo_path"))
                .containsExactly("AGENTS.md", "CLAUDE.md");
        assertThat(studio.run("context", "show", "atlas", "AGENTS.MD").out()).isEqualTo("# Grüße\n");
        assertThat(studio.run("context", "show", "atlas", "agents.md", "--json")
                        .json()
                        .at("/context_file/text")
                        .textValue())
                .isEqualTo("# Grüße\n");
    }

    @Test
    void addNamesTheFileThatIsMissing() {
        var missing = studio.run("context", "add", "atlas", "agents.md", "--from", "nowhere.md", "--json");

        assertThat(missing.error()).isEqualTo("file-missing");
        assertThat(missing.err()).contains("nowhere.md");
    }

    @Test
    void editOpensTheEditorAndKeepsWhatItMade() {
        studio.run("context", "add", "atlas", "agents.md");

        var edited = studio.with("EDITOR", "printf '# Edited\\n' >").run("context", "edit", "atlas", "agents.md");
        var without = studio.run("context", "edit", "atlas", "agents.md", "--json");

        assertThat(edited.status()).isZero();
        assertThat(studio.run("context", "show", "atlas", "agents.md").out()).isEqualTo("# Edited\n");
        assertThat(without.error()).isEqualTo("no-editor");
    }

    @Test
    void anEditedFileIsSaidToBeAheadOfItsTargets() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        studio.run("context", "adopt", "atlas");

        var edited = studio.with("EDITOR", "printf '# Edited\\n' >")
                .run("context", "edit", "atlas", "claude.md", "--json")
                .json()
                .get("context_file");

        assertThat(edited.get("sync_status").textValue()).isEqualTo("stale");
        assertThat(edited.at("/targets/0/reason").textValue()).isEqualTo("repo-behind");
    }

    @Test
    void anEditorThatFailsChangesNothing() {
        studio.run("context", "add", "atlas", "agents.md");

        var failed = studio.with("VISUAL", "false").run("context", "edit", "atlas", "agents.md", "--json");

        assertThat(failed.error()).isEqualTo("editor-failed");
        assertThat(failed.err()).contains("the text was not changed").doesNotContain("drafts");
        assertThat(studio.run("context", "history", "atlas", "agents.md").lines())
                .hasSize(1);
        assertThat(drafts()).doesNotExist();
    }

    @Test
    void anEditorThatFailsLeavesWhatWasTyped() throws IOException {
        studio.run("context", "add", "atlas", "agents.md");

        var failed = studio.with("VISUAL", "printf '# Typed\\n' > \"$1\"; false")
                .run("context", "edit", "atlas", "agents.md", "--json");

        assertThat(failed.error()).isEqualTo("editor-failed");
        assertThat(kept()).hasContent("# Typed\n");
        assertThat(failed.json().at("/error/hint").textValue()).isEqualTo("Your text is kept in " + kept() + ".");
        assertThat(studio.run("context", "show", "atlas", "agents.md").out()).doesNotContain("Typed");
    }

    @Test
    void whatCouldNotBeSavedIsKept() throws IOException {
        studio.run("context", "add", "atlas", "agents.md");
        var elsewhere = studio.home()
                .resolve("projects")
                .resolve(studio.run("project", "show", "atlas", "--json")
                        .json()
                        .at("/project/id")
                        .textValue())
                .resolve("context/agents.md");

        var refused = studio.with("VISUAL", "echo Elsewhere > '" + elsewhere + "'; echo Typed >")
                .run("context", "edit", "atlas", "agents.md", "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("Your text is kept in " + kept() + ".");
        assertThat(kept()).hasContent("Typed\n");
    }

    @Test
    void anEditorLeavesNothingBehindOnceAllIsSaved() {
        studio.run("context", "add", "atlas", "agents.md");

        var edited = studio.with("VISUAL", "touch \"$1~\"; echo Typed >").run("context", "edit", "atlas", "agents.md");
        var unchanged = studio.with("VISUAL", "touch").run("context", "edit", "atlas", "agents.md");
        studio.run("context", "edit", "atlas", "agents.md");

        assertThat(edited.status()).isZero();
        assertThat(unchanged.lines()).containsExactly("agents.md is unchanged.");
        assertThat(drafts()).doesNotExist();
    }

    private Path drafts() {
        return studio.home().resolve("drafts");
    }

    private Path kept() throws IOException {
        try (var files = Files.walk(drafts())) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void historyIsThereToGoBackTo() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# One\n");
        studio.run("context", "adopt", "atlas");
        studio.with("EDITOR", "printf '# Two\\n' >").run("context", "edit", "atlas", "claude.md");

        var versions = studio.run("context", "history", "atlas", "claude.md", "--json")
                .json()
                .get("versions");
        var restored = studio.run("context", "restore", "atlas", "claude.md", "1");

        assertThat(versions.get(0).get("number").intValue()).isGreaterThan(1);
        assertThat(versions.findValuesAsText("cause")).contains("edited", "adopted");
        assertThat(versions.findValuesAsText("standing").getFirst()).isEqualTo("current");
        assertThat(versions.findValuesAsText("standing"))
                .containsOnlyOnce("current")
                .contains("earlier");
        assertThat(restored.status()).isZero();
        assertThat(restored.lines()).containsExactly("claude.md is restored.");
        assertThat(studio.run("context", "restore", "atlas", "claude.md", "1").lines())
                .containsExactly("Version 1 is the text of claude.md already.");
        assertThat(studio.run("context", "show", "atlas", "claude.md").out()).isEqualTo("# One\n");
        assertThat(studio.run("context", "history", "atlas", "claude.md").lines())
                .filteredOn(line -> line.endsWith("  current"))
                .singleElement()
                .isEqualTo(studio.run("context", "history", "atlas", "claude.md")
                        .lines()
                        .getFirst());
        assertThat(studio.run("context", "restore", "atlas", "claude.md", "99", "--json")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void targetsComeAndGo() {
        studio.run("context", "add", "atlas", "agents.md");

        var added = studio.run("context", "target", "add", "atlas", "agents.md", "CLAUDE.md", "--json");
        var removed = studio.run("context", "target", "remove", "atlas", "agents.md", "CLAUDE.md", "--json");
        var outside = studio.run("context", "target", "add", "atlas", "agents.md", "../x.md", "--json");

        assertThat(added.json().at("/target/repo_path").textValue()).isEqualTo("CLAUDE.md");
        assertThat(added.json().at("/target/reason").textValue()).isEqualTo("not-in-repo-yet");
        assertThat(removed.json().at("/context_file/targets").findValuesAsText("repo_path"))
                .doesNotContain("CLAUDE.md");
        assertThat(outside.error()).isEqualTo("outside-repo");
    }

    @Test
    void noTargetLiesInTheHome() throws IOException {
        studio.run("project", "add", folder.toString(), "--name", "around");
        studio.run("context", "add", "around", "rules.md");
        var home = folder.relativize(studio.home()).toString();
        Files.createSymbolicLink(folder.resolve("GEMINI.md"), studio.home().resolve("studio.db"));

        var added = studio.run("context", "add", "around", "mine.md", "--target", home + "/mine.md");
        var tied = studio.run("context", "target", "add", "around", "rules.md", home + "/studio.db", "--json");
        var adopted = studio.run("context", "adopt", "around", "--json");

        assertThat(added.status()).isEqualTo(2);
        assertThat(added.err())
                .isEqualTo("studio: " + home + "/mine.md lies in Studio's own home, where no target can be."
                        + " Choose a path of the repository that lies outside of it.\n");
        assertThat(tied.error()).isEqualTo("target-in-home");
        assertThat(adopted.json().at("/skipped/0/repo_path").textValue()).isEqualTo("GEMINI.md");
        assertThat(adopted.json().at("/skipped/0/reason").textValue()).isEqualTo("in-home");
        assertThat(studio.run("context", "list", "around").out()).doesNotContain("mine.md", "gemini.md");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var missing = studio.run("context", "show", "atlas", "nothing.md", "--json");

        assertThat(missing.error()).isEqualTo("context-file-not-found");
        assertThat(missing.err()).contains("nothing.md").hasLineCount(1);
    }

    @Test
    void aFilePutIntoTheHomeByHandIsTakenIn() throws IOException {
        studio.run("context", "add", "atlas", "agents.md");
        var id = studio.run("project", "show", "atlas", "--json")
                .json()
                .at("/project/id")
                .textValue();
        Files.writeString(folder.resolve("home/projects/" + id + "/context/notes.md"), "# By hand\n");

        assertThat(studio.run("context", "list", "atlas").out()).contains("notes.md");
    }

    @Test
    void aTargetMustBeAFileOrNothing() throws IOException {
        Files.createDirectory(atlas.resolve("sub"));
        Files.createSymbolicLink(atlas.resolve("nowhere.md"), Path.of("nothing"));
        studio.run("context", "add", "atlas", "rules.md");

        var directory = studio.run("context", "target", "add", "atlas", "rules.md", "sub/", "--json");
        var link = studio.run("context", "target", "add", "atlas", "rules.md", "nowhere.md", "--json");

        assertThat(directory.error()).isEqualTo("target-unusable");
        assertThat(directory.err()).contains("not a regular file");
        assertThat(link.error()).isEqualTo("target-unusable");
        assertThat(link.err()).contains("a link to nothing");
        assertThat(studio.run("context", "list", "atlas").out()).doesNotContain("sub", "nowhere.md");
    }

    @Test
    void aTargetMustNotLeadToWhereStudioNeverWrites() throws IOException {
        Files.createDirectories(atlas.resolve(".git/hooks"));
        Files.createSymbolicLink(atlas.resolve("gg"), Path.of(".git"));
        Files.createSymbolicLink(atlas.resolve("out"), Files.createDirectories(folder.resolve("elsewhere")));
        Files.createSymbolicLink(atlas.resolve("AGENTS.md"), Files.createFile(folder.resolve("elsewhere/a.md")));
        Files.writeString(atlas.resolve("README.md"), "# Atlas\n");
        studio.run("context", "add", "atlas", "rules.md");

        for (var place : List.of("gg/hooks/post-commit", "out/x", "README.md/x")) {
            assertThat(studio.run("context", "target", "add", "atlas", "rules.md", place, "--json")
                            .error())
                    .as(place)
                    .isEqualTo("target-unusable");
        }
        assertThat(studio.run("context", "add", "atlas", "agents.md").err()).contains("leads out of the repo");
        assertThat(studio.run("drift", "atlas").out()).doesNotContain("unknown");
    }

    @Test
    void eachReasonSaysWhoseItIs() throws IOException {
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        studio.run("context", "adopt", "atlas", "CLAUDE.md");
        studio.run("context", "target", "add", "atlas", "claude.md", "NEW.md");
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Other\n");

        var list = studio.run("context", "list", "atlas");

        assertThat(list.out()).contains("CLAUDE.md: Studio is behind (and 1 more target)  CLAUDE.md, NEW.md");

        studio.run("drift", "resolve", "atlas", "claude.md", "--target", "CLAUDE.md", "--dismiss");
        assertThat(studio.run("context", "list", "atlas").out())
                .contains("NEW.md: not in the repo yet  CLAUDE.md, NEW.md");
    }

    @Test
    void aHintNamesAProjectAsAShellTakesIt() throws IOException {
        studio.run("project", "update", "atlas", "--name", "My $atlas");
        studio.run("project", "archive", "My $atlas");

        assertThat(studio.run("project", "add", atlas.toString()).err())
                .contains("`studio project unarchive 'My $atlas'`");
        assertThat(studio.run("context", "show", "My $atlas", "nothing.md").err())
                .contains("`studio context list 'My $atlas'`");
    }

    @Test
    void aNameIsNeededAndATextIsReadFromAFileOnly() {
        var nameless = studio.run("context", "add", "atlas", "", "--json");
        var folderGiven = studio.run("context", "add", "atlas", "k.md", "--from", atlas.toString(), "--json");

        assertThat(nameless.error()).isEqualTo("context-name-empty");
        assertThat(folderGiven.error()).isEqualTo("source-not-a-file");
        assertThat(folderGiven.err()).doesNotContain("Remove what stands there");
    }

    @Test
    void aFileIsNamedAsStudioHasIt() {
        studio.run("context", "add", "atlas", "new.md", "--target", "new.md");

        assertThat(studio.run("context", "add", "atlas", "new.md").err())
                .contains("There is a context file new.md already.");
        assertThat(studio.run("context", "add", "atlas", "New.MD").err())
                .contains(
                        "There is a context file new.md already, and New.MD cannot stand beside it: names must differ")
                .contains("file’s folder.");
        assertThat(studio.run("context", "target", "add", "atlas", "NEW.md", "./b.md")
                        .lines())
                .containsExactly("new.md goes to b.md now.");
        assertThat(studio.run("context", "target", "remove", "atlas", "NEW.md", "b.md")
                        .out())
                .startsWith("new.md ");
    }

    @Test
    void anEmptyPathIsOneErrorEverywhere() {
        studio.run("context", "add", "atlas", "rules.md");

        for (var words : List.of(
                List.of("context", "target", "add", "atlas", "rules.md", ""),
                List.of("context", "target", "remove", "atlas", "rules.md", " "),
                List.of("context", "add", "atlas", "more.md", "--target", ""),
                List.of("context", "add", "atlas", "more.md", "--from", ""),
                List.of("context", "adopt", "atlas", ""),
                List.of("drift", "show", "atlas", "rules.md", "--target", ""),
                List.of("drift", "resolve", "atlas", "rules.md", "--target", "", "--merge"),
                List.of("drift", "resolve", "atlas", "rules.md", "--output", "", "--merge"))) {
            var args = new ArrayList<>(words);
            args.add("--json");
            assertThat(studio.run(args.toArray(String[]::new)).error())
                    .as("%s", words)
                    .isEqualTo("path-empty");
        }
    }
}
