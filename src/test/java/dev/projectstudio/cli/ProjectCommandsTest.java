package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCommandsTest {

    @TempDir
    Path folder;

    private Path atlas;
    private Place studio;

    @BeforeEach
    void makeDirectories() throws IOException {
        folder = folder.toRealPath();
        atlas = Files.createDirectories(folder.resolve("code/atlas"));
        studio = Place.of(folder.resolve("home"), folder);
    }

    @Test
    void addRefusesWhatBelongsToGit() throws IOException {
        Files.createDirectories(atlas.resolve(".git/modules"));

        assertThat(studio.run("project", "add", "code/atlas/.git").err()).contains("belongs to git");
        assertThat(studio.run("project", "add", "code/atlas/.git/modules", "--json")
                        .json()
                        .at("/error/code")
                        .textValue())
                .isEqualTo("git-directory");
    }

    @Test
    void showsWhatWasWrittenIntoTheProjectFileByHand() throws IOException {
        var id = studio.run("project", "add", "code/atlas").out().strip();
        var file = folder.resolve("home/projects").resolve(id).resolve("project.json");
        Files.writeString(file, Files.readString(file).replace("\"atlas\"", "\"Borealis\""));

        var shown = studio.run("project", "show", "borealis", "--json").json().get("project");

        assertThat(shown.get("name").textValue()).isEqualTo("Borealis");
        assertThat(studio.run("project", "list").out()).contains("Borealis").doesNotContain("  atlas ");
        assertThat(studio.run("undo").out()).contains("project file");
        assertThat(file).content().contains("\"atlas\"");
    }

    @Test
    void showSaysInWordsWhatThereIsToSay() throws IOException {
        var id = studio.run("project", "add", "code/atlas", "--description", "Maps")
                .out()
                .strip();

        var shown = studio.run("project", "show", "atlas").out();

        assertThat(shown)
                .startsWith("atlas  the active project\nDescription  Maps\nId           " + id + "\nDirectory    "
                        + atlas + "\n")
                .contains("Drift        nothing drifts\n", "git          ", "Added        20")
                .doesNotContain("_at", "repo_path", "drift_count", "Archived");
        Files.move(atlas, folder.resolve("code/elsewhere"));
        assertThat(studio.run("project", "show", "atlas").out())
                .contains("Directory    " + atlas + ", directory is missing\n");
    }

    @Test
    void addPrintsTheIdOfTheNewProject() {
        var added = studio.run("project", "add", "code/atlas", "--description", "Maps");

        var shown = studio.run("project", "show", added.out().strip(), "--json")
                .json()
                .get("project");
        assertThat(added.status()).isZero();
        assertThat(added.err()).isEmpty();
        assertThat(shown.get("name").textValue()).isEqualTo("atlas");
        assertThat(shown.get("description").textValue()).isEqualTo("Maps");
        assertThat(shown.get("repo_path").textValue()).isEqualTo(atlas.toString());
        assertThat(shown.get("active").booleanValue()).isTrue();
        assertThat(shown.get("drift_count").intValue()).isZero();
        assertThat(shown.get("archived_at").isNull()).isTrue();
        assertThat(shown.get("created_at").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @Test
    void addOfTheSameDirectoryNamesTheProjectItIs() {
        studio.run("project", "add", atlas.toString());

        var again = studio.run("project", "add", atlas + "/../atlas/", "--json");

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.error()).isEqualTo("already-registered");
        assertThat(again.err())
                .contains("atlas. Use that project.")
                .hasLineCount(1)
                .doesNotContain("archive");
    }

    @Test
    void onlyAnArchivedProjectIsSaidToBeInTheArchive() {
        studio.run("project", "add", atlas.toString());
        studio.run("project", "archive", "atlas");

        assertThat(studio.run("project", "add", atlas.toString()).err())
                .contains("Bring it back from the archive: `studio project unarchive atlas`.")
                .hasLineCount(1);
    }

    @Test
    void addRefusesAWholeDisk() {
        assertThat(studio.run("project", "add", atlas.getRoot().toString(), "--json")
                        .error())
                .isEqualTo("whole-disk");
    }

    @Test
    void addRefusesWhatIsNoDirectory() {
        var missing = studio.run("project", "add", "nowhere", "--json");
        var empty = studio.run("project", "add", "", "--json");

        assertThat(missing.error()).isEqualTo("not-a-directory");
        assertThat(empty.error()).isEqualTo("path-empty");
        assertThat(empty.status()).isEqualTo(2);
    }

    @Test
    void aProjectIsMeantByIdNameOrPath() {
        var id = studio.run("project", "add", "code/atlas").out().strip();

        assertThat(shownId(studio, id)).isEqualTo(id);
        assertThat(shownId(studio, "ATLAS")).isEqualTo(id);
        assertThat(shownId(studio, atlas.toString())).isEqualTo(id);
        assertThat(shownId(studio.in(atlas), ".")).isEqualTo(id);
    }

    @Test
    void withoutAWordTheProjectOfTheDirectoryIsMeant() {
        studio.run("project", "add", "code/atlas");

        var inside = studio.in(atlas).run("project", "show", "--json");
        var outside = studio.run("project", "show", "--json");

        assertThat(inside.json().at("/project/name").textValue()).isEqualTo("atlas");
        assertThat(outside.error()).isEqualTo("no-project-here");
    }

    @Test
    void listShowsArchivedProjectsOnlyWhenAsked() {
        studio.run("project", "add", "code/atlas");
        studio.run("project", "archive", "atlas");

        assertThat(studio.run("project", "list", "--json").json().get("projects"))
                .isEmpty();
        assertThat(studio.run("project", "list", "--archived", "--json")
                        .json()
                        .at("/projects/0/archived_at")
                        .isNull())
                .isFalse();
        assertThat(studio.run("project", "unarchive", "atlas").out()).contains("atlas");
        assertThat(studio.run("project", "list").lines())
                .singleElement()
                .asString()
                .contains("atlas");
    }

    @Test
    void unarchiveMeansTheArchivedOneOfTwoThatShareAName() throws IOException {
        studio.run("project", "add", "code/atlas");
        studio.run("project", "archive", "atlas");
        studio.run(
                "project",
                "add",
                Files.createDirectory(folder.resolve("borealis")).toString(),
                "--name",
                "Atlas");

        assertThat(studio.run("project", "unarchive", "atlas", "--json").error())
                .isEqualTo("name-taken");

        studio.run("project", "update", "Atlas", "--name", "borealis");
        assertThat(studio.run("project", "unarchive", "atlas").out()).isEqualTo("atlas is back.\n");
        assertThat(studio.run("project", "list").lines()).hasSize(2);
    }

    @Test
    void archiveAndUnarchiveSayWhereThereIsNothingToDo() {
        studio.run("project", "add", "code/atlas");

        assertThat(studio.run("project", "unarchive", "atlas").out()).isEqualTo("atlas is not archived.\n");
        studio.run("project", "archive", "atlas");
        assertThat(studio.run("project", "archive", "atlas").out()).isEqualTo("atlas is archived already.\n");
    }

    @Test
    void useMakesAnotherProjectActive() throws IOException {
        var borealis = Files.createDirectory(folder.resolve("borealis"));
        studio.run("project", "add", "code/atlas");
        studio.run("project", "add", borealis.toString());

        var used = studio.run("project", "use", "borealis");

        assertThat(used.status()).isZero();
        assertThat(studio.run("project", "list", "--json").json().findValuesAsText("active"))
                .containsExactly("false", "true");
    }

    @Test
    void updateRenamesDescribesAndRelocates() throws IOException {
        studio.run("project", "add", "code/atlas");
        var moved = Files.move(atlas, folder.resolve("moved"));

        var updated = studio.run(
                "project",
                "update",
                "atlas",
                "--name",
                "Maps",
                "--description",
                "All",
                "--repo-path",
                "moved",
                "--json");

        var project = updated.json().get("project");
        assertThat(project.get("name").textValue()).isEqualTo("Maps");
        assertThat(project.get("description").textValue()).isEqualTo("All");
        assertThat(project.get("repo_path").textValue()).isEqualTo(moved.toString());
    }

    @Test
    void updateWithNothingToDoIsWrongUsage() {
        studio.run("project", "add", "code/atlas");

        var nothing = studio.run("project", "update", "atlas", "--json");

        assertThat(nothing.error()).isEqualTo("usage");
        assertThat(nothing.err()).contains("studio project update --help");
    }

    @Test
    void trustIsForRepositoriesAndCanBeTakenBack() throws IOException {
        Git.init(atlas);
        studio.run("project", "add", "code/atlas");

        var trusted = studio.run("project", "trust", "atlas", "--json");
        var untrusted = studio.run("project", "untrust", "atlas", "--json");

        assertThat(trusted.json().at("/projects/0/trusted_at").isNull()).isFalse();
        assertThat(untrusted.json().at("/projects/0/trusted_at").isNull()).isTrue();
    }

    @Test
    void somebodyAtTheTerminalIsAskedToTrust() throws IOException {
        Git.init(atlas);

        var added = studio.typing("y\n").run("project", "add", "code/atlas");

        assertThat(added.err()).contains("[y/N]");
        assertThat(studio.run("project", "show", "atlas", "--json")
                        .json()
                        .at("/project/trusted_at")
                        .isNull())
                .isFalse();
    }

    @Test
    void scanRegistersWhatIsNew() throws IOException {
        Git.init(atlas);
        Git.init(Files.createDirectories(folder.resolve("code/borealis")));
        studio.run("project", "add", "code/atlas");

        var dry = studio.run("project", "scan", "code", "--dry-run", "--json");
        var done = studio.run("project", "scan", "code", "--trust", "--json");

        assertThat(dry.json().get("projects").findValuesAsText("name")).containsExactly("borealis");
        assertThat(done.json().at("/projects/0/trusted_at").isNull()).isFalse();
        assertThat(done.json().at("/skipped/0/registered_as").textValue()).isEqualTo("atlas");
        assertThat(studio.run("project", "list").lines()).hasSize(2);
        assertThat(done.status()).isZero();
    }

    @Test
    void scanSaysWhatItLeftOutAndWhy() throws IOException {
        Git.init(atlas);
        studio.run("project", "add", "code/atlas");
        var tree = Files.createDirectories(folder.resolve("code/tree"));
        var own = Files.createDirectories(atlas.resolve(".git/worktrees/tree"));
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
        Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
        Files.createDirectories(folder.resolve("code/one/two"));

        var scan = studio.run("project", "scan", "code", "--depth", "1");
        var json =
                studio.run("project", "scan", "code", "--depth", "1", "--json").json();

        assertThat(scan.err())
                .contains(
                        "left out: " + atlas + " (already registered as atlas)",
                        "left out: " + tree + " (a worktree of " + atlas + ")",
                        "1 directory lies 1 deep and holds more that was not looked into: "
                                + folder.resolve("code/one"));
        assertThat(json.at("/skipped/1/belongs_to").textValue()).isEqualTo(atlas.toString());
        assertThat(json.at("/cut_off/0").textValue())
                .isEqualTo(folder.resolve("code/one").toString());
        assertThat(studio.run("project", "scan", "code").err()).doesNotContain("not looked into");
        assertThat(studio.runAsIs("project", "scan", "--help").out()).contains("6 unless told");
    }

    @Test
    void scanLooksNoDeeperThanTold() throws IOException {
        Git.init(atlas);

        assertThat(studio.run("project", "scan", ".", "--depth", "1", "--json")
                        .json()
                        .get("projects"))
                .isEmpty();
        assertThat(studio.run("project", "scan", ".", "--depth", "-1", "--json").error())
                .isEqualTo("depth-negative");
    }

    @Test
    @FaultCase("C61")
    void aNameCannotBreakTheLineItIsPrintedOn() throws IOException {
        var hostile = Files.createDirectory(folder.resolve("a\u001b[31mb\u202ec\nd"));
        studio.run("project", "add", hostile.toString(), "--name", "atlas");

        var listed = studio.typing("\n").run("project", "list");

        assertThat(studio.run("project", "list").lines()).hasSize(1);
        assertThat(listed.lines()).hasSize(1);
        assertThat(listed.out()).doesNotContain("\u001b", "\u202e").contains("\\u{1b}[31m");
    }

    private static String shownId(Place place, String word) {
        return place.run("project", "show", word, "--json")
                .json()
                .at("/project/id")
                .textValue();
    }
}
