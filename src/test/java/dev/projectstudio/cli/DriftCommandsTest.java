package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandsTest {

    private static final String AGREED = "# Rules\n\n- Ask first.\n- Never push.\n";

    @TempDir
    Path folder;

    private Path atlas;
    private Place studio;

    @BeforeEach
    void adoptARepository() throws IOException {
        folder = folder.toRealPath();
        atlas = Git.init(Files.createDirectories(folder.resolve("atlas")));
        Files.writeString(atlas.resolve("CLAUDE.md"), AGREED);
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "atlas");
        studio.run("context", "adopt", "atlas");
    }

    @Test
    void nothingToReportIsZero() {
        var drift = studio.run("drift", "atlas", "--json");

        assertThat(drift.status()).isZero();
        assertThat(drift.json().get("drift")).isEmpty();
        assertThat(studio.typing("\n").run("drift", "--all").err()).isEqualTo("No drift.\n");
    }

    @Test
    void aTargetThatDriftedBeforeIsSaidToDifferStill() throws IOException {
        studio.run("context", "target", "add", "atlas", "claude.md", "AGENTS.md");
        write("CLAUDE.md", AGREED + "- Be brief.\n");

        var run = studio.run("drift", "resolve", "atlas", "claude.md", "--target", "AGENTS.md", "--keep-studio");

        assertThat(run.lines()).contains("CLAUDE.md still differs and is left as it is.");
    }

    @Test
    void adviceOnWhatCannotBeResolvedFitsTheReason() throws IOException {
        Files.writeString(folder.resolve("github.json"), "{ \"command\": \"npx\" }");
        var entry = ".mcp.json#/mcpServers/github";
        studio.run("context", "add", "atlas", "github.json", "--from", "github.json", "--target", entry);
        studio.run("sync", "atlas");
        write(".mcp.json", "no JSON");
        Files.delete(atlas.resolve("CLAUDE.md"));
        Files.createDirectory(atlas.resolve("CLAUDE.md"));

        assertThat(adviceOn("github.json")).startsWith("It is not JSON").contains("Mend the file");
        assertThat(adviceOn("claude.md")).startsWith("Put a text in its place");
        Files.move(atlas, atlas.resolveSibling("away"));
        assertThat(adviceOn("claude.md")).contains("`studio project update --repo-path`");
    }

    private String adviceOn(String file) {
        var refused = studio.run("drift", "resolve", "atlas", file, "--keep-studio", "--json");
        assertThat(refused.error()).isEqualTo("not-resolvable");
        return refused.json().at("/error/hint").textValue();
    }

    @Test
    void listsWhatIsWorstOffFirst() throws IOException {
        Git.init(Files.createDirectories(folder.resolve("zulu")));
        Files.writeString(folder.resolve("zulu/CLAUDE.md"), AGREED);
        studio.run("project", "add", "zulu");
        studio.run("context", "adopt", "zulu");
        write("CLAUDE.md", AGREED + "- Be brief.\n");
        Files.writeString(folder.resolve("rules.txt"), AGREED + "- Be bold.\n");
        studio.run("context", "add", "zulu", "agents.md", "--from", "rules.txt");
        Files.writeString(folder.resolve("zulu/AGENTS.md"), AGREED);

        var drift = studio.run("drift", "--all", "--json").json().get("drift");

        assertThat(drift.findValuesAsText("project")).containsExactly("zulu", "atlas");
        assertThat(drift.findValuesAsText("sync_status")).containsExactly("diverged", "stale");
    }

    @Test
    void listsWhatDrifted() throws IOException {
        write("CLAUDE.md", AGREED + "- Be brief.\n");

        var drift = studio.in(atlas).run("drift", "--json");

        assertThat(drift.status()).isEqualTo(1);
        var item = drift.json().at("/drift/0");
        assertThat(item.fieldNames())
                .toIterable()
                .containsExactly(
                        "project",
                        "project_id",
                        "filename",
                        "target",
                        "sync_status",
                        "reason",
                        "diff_summary",
                        "detected_at");
        assertThat(item.get("project").textValue()).isEqualTo("atlas");
        assertThat(item.get("filename").textValue()).isEqualTo("claude.md");
        assertThat(item.get("target").textValue()).isEqualTo("CLAUDE.md");
        assertThat(item.get("sync_status").textValue()).isEqualTo("stale");
        assertThat(item.get("diff_summary").textValue()).isEqualTo("+1 line, -0 lines");
        assertThat(item.get("detected_at").textValue()).endsWith("Z");
    }

    @Test
    void showsTheDifferenceFromStudioToTheRepository() throws IOException {
        assertThat(studio.run("drift", "show", "atlas", "claude.md").status()).isZero();
        write("CLAUDE.md", AGREED + "- Be brief.\n");

        var shown = studio.run("drift", "show", "atlas", "Claude.md");

        assertThat(shown.status()).isEqualTo(1);
        assertThat(shown.lines()).contains("+- Be brief.").anyMatch(line -> line.startsWith("@@ "));
    }

    @Test
    void showsADismissedDifference() throws IOException {
        write("CLAUDE.md", AGREED + "- Be brief.\n");
        studio.run("drift", "resolve", "atlas", "claude.md", "--dismiss");

        var shown = studio.run("drift", "show", "atlas", "claude.md");

        assertThat(shown.status()).isEqualTo(1);
        assertThat(shown.lines()).contains("+- Be brief.");
    }

    @Test
    void anAdoptionIsTakenBackThoughLineEndingsWereChangedSince() throws IOException {
        write("CLAUDE.md", AGREED.replace("\n", "\r\n") + "\r\n\r\n");
        assertThat(studio.run("drift", "atlas").status()).isZero();

        assertThat(studio.run("undo").out()).contains("claude.md");
        assertThat(studio.run("context", "list", "atlas").out()).isEmpty();
    }

    @Test
    void onlyTheFileInTheWayOfUndoIsNamed() throws IOException {
        write("GEMINI.md", "# Gemini\n");
        write("AGENTS.md", "# Agents\n");
        studio.run("context", "adopt", "atlas");
        var id = studio.run("project", "show", "atlas", "--json")
                .json()
                .at("/project/id")
                .textValue();
        Files.writeString(folder.resolve("home/projects/" + id + "/context/agents.md"), "# By hand\n");
        studio.run("context", "list", "atlas");

        var undone = studio.run("undo");

        assertThat(undone.status()).isEqualTo(2);
        assertThat(undone.err())
                .contains("context/agents.md has been changed since")
                .doesNotContain("gemini.md has");
    }

    @Test
    void saysThatThereAreNoLinesToCompareWhereASideIsNoText() throws IOException {
        Files.write(atlas.resolve("CLAUDE.md"), new byte[] {(byte) 0xe9, 0, 1, '\n'});

        var shown = studio.run("drift", "show", "atlas", "claude.md");

        assertThat(shown.status()).isEqualTo(1);
        assertThat(shown.out()).isEmpty();
        assertThat(shown.err()).contains("CLAUDE.md").contains("no text");
    }

    @Test
    void acceptsTheRepositorysText() throws IOException {
        write("CLAUDE.md", AGREED + "- Be brief.\n");

        var resolved = studio.run("drift", "resolve", "atlas", "claude.md", "--accept-repo", "--json");

        assertThat(resolved.status()).isZero();
        assertThat(resolved.json().at("/resolved/resolution").textValue()).isEqualTo("accepted_repo");
        assertThat(studio.run("context", "show", "atlas", "claude.md").out()).endsWith("- Be brief.\n");
        assertThat(studio.run("drift", "atlas").status()).isZero();
    }

    @Test
    void writesStudiosTextAndTakesThatBack() throws IOException {
        write("CLAUDE.md", "# Nothing\n");

        studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio");
        assertThat(atlas.resolve("CLAUDE.md")).hasContent(AGREED);

        var undone = studio.run("undo");
        assertThat(undone.status()).isZero();
        assertThat(undone.out()).contains("atlas").contains("claude.md");
        assertThat(atlas.resolve("CLAUDE.md")).hasContent("# Nothing\n");
    }

    @Test
    void passesOverWhatCannotBeTakenBack() throws IOException {
        studio.run("project", "update", "atlas", "--description", "Maps");
        write("CLAUDE.md", "# Nothing\n");
        studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio");
        write("CLAUDE.md", "# Theirs\n");

        var blocked = studio.run("undo");
        assertThat(blocked.status()).isEqualTo(2);
        assertThat(blocked.err())
                .contains("Wrote claude.md to CLAUDE.md")
                .contains(atlas.resolve("CLAUDE.md").toString())
                .contains("studio undo --skip");

        var undone = studio.run("undo", "--skip", "--json");
        assertThat(undone.status()).isZero();
        assertThat(undone.err()).contains("Passed over: Wrote claude.md to CLAUDE.md");
        assertThat(undone.json().at("/passed_over/0/project").textValue()).isEqualTo("atlas");
        assertThat(undone.json().at("/undone/label").textValue()).isEqualTo("Described atlas");
        assertThat(atlas.resolve("CLAUDE.md")).hasContent("# Theirs\n");
    }

    @Test
    void acceptingADeletionSaysThatTheTargetIsDropped() throws IOException {
        Files.delete(atlas.resolve("CLAUDE.md"));

        var resolved = studio.run("drift", "resolve", "atlas", "claude.md", "--accept-repo");

        assertThat(resolved.out()).contains("claude.md no longer goes to CLAUDE.md");
        assertThat(studio.run("context", "list", "atlas").out()).contains("not tied to a repo");
    }

    @Test
    void syncRefusesANameThatItDoesNotKnow() {
        assertThat(studio.run("sync", "atlas", "nope.md", "--json").error()).isEqualTo("context-file-not-found");
    }

    @Test
    void showsNoDiffOfWhatCannotBeRead() throws IOException {
        Files.delete(atlas.resolve("CLAUDE.md"));
        Files.createDirectory(atlas.resolve("CLAUDE.md"));

        var shown = studio.run("drift", "show", "atlas", "claude.md");

        assertThat(shown.status()).isEqualTo(1);
        assertThat(shown.out()).isEmpty();
        assertThat(shown.err()).contains("not a regular file");
    }

    @Test
    void saysWhichSideCannotBeCompared() throws IOException {
        Files.delete(atlas.resolve("CLAUDE.md"));
        Files.createDirectory(atlas.resolve("CLAUDE.md"));

        var refused = studio.run("drift", "resolve", "atlas", "claude.md", "--accept-repo");

        assertThat(refused.err())
                .startsWith("studio: Studio's claude.md and the repository's CLAUDE.md cannot be compared: "
                        + "the repository's cannot be read (not a regular file; put a text there).");
    }

    @Test
    void countsNoLinesWhereTheRepositoryIsGone() throws IOException {
        write("CLAUDE.md", "# Nothing\n");
        studio.run("drift", "atlas");
        Files.move(atlas, atlas.resolveSibling("elsewhere"));

        var drift = studio.run("drift", "atlas", "--json").json().at("/drift/0");

        assertThat(drift.get("sync_status").textValue()).isEqualTo("unknown");
        assertThat(drift.get("diff_summary").isNull()).isTrue();
    }

    @Test
    void mergesWhatBothSidesEdited() throws IOException {
        write("CLAUDE.md", "# Rules of atlas\n\n- Ask first.\n- Never push.\n");
        edit("claude.md", AGREED + "- Be brief.\n");

        var merged = studio.run("drift", "resolve", "atlas", "claude.md", "--merge");

        assertThat(merged.status()).isZero();
        assertThat(atlas.resolve("CLAUDE.md"))
                .hasContent("# Rules of atlas\n\n- Ask first.\n- Never push.\n- Be brief.\n");
    }

    @Test
    void aMergeWithConflictsWritesNothingButTheMarkedText() throws IOException {
        write("CLAUDE.md", "# Rules of the repository\n\n- Ask first.\n- Never push.\n");
        edit("claude.md", "# Rules of Studio\n\n- Ask first.\n- Never push.\n");

        var merged = studio.run("drift", "resolve", "atlas", "claude.md", "--merge", "--output", "marked.md", "--json");

        assertThat(merged.status()).isEqualTo(1);
        assertThat(merged.json().at("/conflicts/0/studio").textValue()).contains("Studio");
        assertThat(folder.resolve("marked.md")).content().contains("<<<<<<<", "=======", ">>>>>>>");
        assertThat(atlas.resolve("CLAUDE.md")).content().contains("Rules of the repository");
        assertThat(studio.run("drift", "atlas", "--json")
                        .json()
                        .at("/drift/0/sync_status")
                        .textValue())
                .isEqualTo("diverged");
    }

    @Test
    void theMarkedTextIsNotWrittenIntoTheTarget() throws IOException {
        write("CLAUDE.md", "# Rules of the repository\n");
        edit("claude.md", "# Rules of Studio\n");

        var refused = studio.in(atlas)
                .run("drift", "resolve", ".", "claude.md", "--merge", "--output", "../atlas/CLAUDE.md", "--json");

        assertThat(refused.error()).isEqualTo("output-exists");
        assertThat(refused.err()).contains("CLAUDE.md").hasLineCount(1);
        assertThat(atlas.resolve("CLAUDE.md")).hasContent("# Rules of the repository\n");
    }

    @Test
    void whereNothingDriftsAHookPrintsNothing() {
        var hook = studio.run("drift", "atlas");
        var person = studio.typing("\n").run("drift", "atlas");

        assertThat(hook.status()).isZero();
        assertThat(hook.out() + hook.err()).isEmpty();
        assertThat(person.out()).isEmpty();
        assertThat(person.err()).isEqualTo("No drift.\n");
    }

    @Test
    void markedTextGoesOverNothing() throws IOException {
        write("CLAUDE.md", "# Rules of the repository\n\n- Ask first.\n- Never push.\n");
        edit("claude.md", "# Rules of Studio\n\n- Ask first.\n- Never push.\n");
        var mine = Files.writeString(folder.resolve("mine.md"), "mine\n");
        var home = Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("home"));

        assertThat(marking("atlas/CLAUDE.md")).isEqualTo("output-exists");
        assertThat(marking("mine.md")).isEqualTo("output-exists");
        assertThat(marking("home/studio.db")).isEqualTo("output-exists");
        assertThat(marking("atlas/.git/marked.md")).isEqualTo("output-in-git");
        assertThat(marking("home/projects/marked.md")).isEqualTo("output-in-home");
        assertThat(marking(home + "/marked.md")).isEqualTo("output-in-home");

        assertThat(mine).hasContent("mine\n");
        assertThat(atlas.resolve("CLAUDE.md")).content().contains("Rules of the repository");
        assertThat(studio.run("drift", "resolve", "atlas", "claude.md", "--merge", "--output", "mine.md")
                        .err())
                .contains(mine.toString(), "nothing was changed", "--output");
        assertThat(Files.list(folder.resolve("home")))
                .noneMatch(path -> path.toString().contains("marked"));
    }

    private String marking(String output) {
        return studio.run("drift", "resolve", "atlas", "claude.md", "--merge", "--output", output, "--json")
                .error();
    }

    @Test
    void namesTheOtherTargetsThatItWrote() throws IOException {
        write("AGENTS.md", AGREED);
        studio.run("context", "target", "add", "atlas", "claude.md", "AGENTS.md");
        write("CLAUDE.md", AGREED + "- Be brief.\n");

        var accepted = studio.run("drift", "resolve", "atlas", "claude.md", "--target", "CLAUDE.md", "--accept-repo");
        assertThat(accepted.out()).contains("AGENTS.md has it now as well");

        write("CLAUDE.md", AGREED + "- Be brief.\n- Be kind.\n");
        edit("claude.md", "- Be quick.\n" + AGREED + "- Be brief.\n");
        var merged = studio.run("drift", "resolve", "atlas", "claude.md", "--target", "CLAUDE.md", "--merge", "--json");
        assertThat(merged.json().at("/resolved/written"))
                .extracting(each -> each.textValue())
                .containsExactly("CLAUDE.md", "AGENTS.md");
    }

    @Test
    void whatWasDismissedIsNotMentionedByAnotherResolution() throws IOException {
        write("AGENTS.md", AGREED);
        studio.run("context", "target", "add", "atlas", "claude.md", "AGENTS.md");
        write("CLAUDE.md", "# One\n");
        write("AGENTS.md", "# Two\n");
        studio.run("drift", "resolve", "atlas", "claude.md", "--dismiss", "--target", "CLAUDE.md");

        var resolved = studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio");

        assertThat(resolved.out()).contains("AGENTS.md").doesNotContain("CLAUDE.md");
    }

    @Test
    void aHashMayBeGivenByItsFirstDigits() throws IOException {
        write("CLAUDE.md", AGREED + "- Be brief.\n");
        studio.run("drift", "resolve", "atlas", "claude.md", "--accept-repo");
        var printed =
                studio.run("context", "history", "atlas", "claude.md").lines().getFirst();
        edit("claude.md", "# Other\n");
        var digits = Pattern.compile("[0-9a-f]{12}").matcher(printed);
        assertThat(digits.find()).as(printed).isTrue();

        assertThat(expecting("zzz")).isEqualTo("not-a-hash");
        assertThat(expecting(digits.group().substring(0, 7))).isEqualTo("not-a-hash");
        assertThat(expecting("00000000")).isEqualTo("changed-meanwhile");
        assertThat(studio.run(
                                "drift",
                                "resolve",
                                "atlas",
                                "claude.md",
                                "--keep-studio",
                                "--expect",
                                digits.group().toUpperCase(Locale.ROOT))
                        .status())
                .isZero();
    }

    private String expecting(String hash) {
        return studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio", "--expect", hash, "--json")
                .error();
    }

    @Test
    void syncSaysWhatItLeftOut() throws IOException {
        write("CLAUDE.md", "# Nothing\n");
        studio.run("drift", "resolve", "atlas", "claude.md", "--dismiss");
        studio.run("context", "add", "atlas", "notes.md", "--from", "atlas/CLAUDE.md");
        assertThat(studio.run("context", "target", "remove", "atlas", "notes.md", "notes.md")
                        .err())
                .isNotNull();

        var said = studio.typing("y").run("sync", "atlas");
        var json = studio.run("sync", "atlas", "--json").json();

        assertThat(said.err())
                .contains("1 difference is dismissed", "notes.md has no target")
                .doesNotContain("Everything is in sync");
        assertThat(json.at("/dismissed/0/target").textValue()).isEqualTo("CLAUDE.md");
        assertThat(json.at("/without_target/0").textValue()).isEqualTo("notes.md");
        assertThat(said.status()).isZero();
    }

    @Test
    void anArchivedProjectIsSaidToBeLeftOut() throws IOException {
        write("CLAUDE.md", "# Nothing\n");
        studio.run("project", "archive", "atlas");
        var looking = studio.typing("y");

        var synced = looking.run("sync", "atlas");
        var drifted = looking.run("drift", "atlas");
        var adopted = looking.run("context", "adopt", "--all");

        assertThat(List.of(synced, drifted, adopted)).allSatisfy(run -> {
            assertThat(run.status()).isZero();
            assertThat(run.err()).contains("atlas is archived and was left out").hasLineCount(1);
        });
        assertThat(studio.run("sync", "atlas", "--json").json().get("archived").booleanValue())
                .isTrue();
    }

    @Test
    void undoSaysInWhichProjectAStepWas() {
        studio.run("project", "update", "atlas", "--name", "Borealis  two");
        var renamed = studio.run("undo");
        studio.run("project", "archive", "atlas");
        var archived = studio.run("undo");

        assertThat(renamed.out()).isEqualTo("Undone in atlas: Renamed atlas to Borealis  two\n");
        assertThat(archived.out()).isEqualTo("Undone in atlas: Archived atlas\n");
    }

    @Test
    void aDismissedPairIsNotMentionedAgain() throws IOException {
        write("CLAUDE.md", "# Nothing\n");

        studio.run("drift", "resolve", "atlas", "claude.md", "--dismiss");
        assertThat(studio.run("drift", "atlas").status()).isZero();

        write("CLAUDE.md", "# Something else\n");
        assertThat(studio.run("drift", "atlas").status()).isEqualTo(1);
    }

    @Test
    @FaultCase("C52")
    void anotherTextThanExpectedIsRefused() throws IOException {
        write("CLAUDE.md", "# Nothing\n");

        var refused = studio.run(
                "drift", "resolve", "atlas", "claude.md", "--keep-studio", "--expect", "0".repeat(64), "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).isEqualTo("changed-meanwhile");
        assertThat(atlas.resolve("CLAUDE.md")).hasContent("# Nothing\n");
    }

    @Test
    void theTargetMustBeNamedWhereSeveralDrift() throws IOException {
        write("AGENTS.md", AGREED);
        studio.run("context", "target", "add", "atlas", "claude.md", "AGENTS.md");
        write("CLAUDE.md", "# One\n");
        write("AGENTS.md", "# Two\n");

        var ambiguous = studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio", "--json");
        var named = studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio", "--target", "AGENTS.md");

        assertThat(ambiguous.error()).isEqualTo("ambiguous-target");
        assertThat(ambiguous.json().at("/error/hint").textValue()).contains("CLAUDE.md", "AGENTS.md");
        assertThat(named.status()).isZero();
        assertThat(atlas.resolve("AGENTS.md")).hasContent(AGREED);
        assertThat(atlas.resolve("CLAUDE.md")).hasContent("# One\n");
    }

    @Test
    void exactlyOneWayMustBeNamed() throws IOException {
        write("CLAUDE.md", "# Nothing\n");

        assertThat(studio.run("drift", "resolve", "atlas", "claude.md", "--json")
                        .error())
                .isEqualTo("usage");
        assertThat(studio.run("drift", "resolve", "atlas", "claude.md", "--merge", "--dismiss", "--json")
                        .error())
                .isEqualTo("usage");
        assertThat(studio.run("drift", "resolve", "atlas", "claude.md", "--dismiss", "--output", "x", "--json")
                        .error())
                .isEqualTo("usage");
    }

    @Test
    void syncWritesWhatIsBehindAndListsWhatIsLeft() throws IOException {
        edit("claude.md", AGREED + "- Be brief.\n");

        var dry = studio.run("sync", "atlas", "--dry-run", "--json");
        assertThat(dry.json().at("/written/0/target").textValue()).isEqualTo("CLAUDE.md");
        assertThat(atlas.resolve("CLAUDE.md")).hasContent(AGREED);

        var done = studio.in(atlas).run("sync");
        assertThat(done.status()).isZero();
        assertThat(atlas.resolve("CLAUDE.md")).hasContent(AGREED + "- Be brief.\n");

        write("CLAUDE.md", "# Nothing\n");
        var left = studio.run("sync", ".", "claude.md", "--json");
        assertThat(left.error()).isEqualTo("no-project-here");
        var listed = studio.run("sync", "atlas", "claude.md", "--json");
        assertThat(listed.status()).isEqualTo(1);
        assertThat(listed.json().at("/left/0/filename").textValue()).isEqualTo("claude.md");
    }

    @Test
    void thereIsNothingToUndoInANewHome() {
        var fresh = Place.of(folder.resolve("fresh"), folder).begun();

        assertThat(fresh.run("undo", "--json").error()).isEqualTo("nothing-to-undo");
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(atlas.resolve(path), text);
    }

    /// As somebody does who edits Studio's copy by hand.
    private void edit(String name, String text) throws IOException {
        var id = studio.run("project", "show", "atlas", "--json")
                .json()
                .at("/project/id")
                .textValue();
        Files.writeString(folder.resolve("home/projects/" + id + "/context/" + name), text);
    }

    @Test
    void onlyWhatCanBeResolvedIsToBeNamed() throws IOException {
        for (var place : List.of("AGENTS.md", "THIRD.md")) {
            write(place, AGREED);
            studio.run("context", "target", "add", "atlas", "claude.md", place);
        }
        write("CLAUDE.md", "# One\n");
        write("AGENTS.md", "# Two\n");
        Files.delete(atlas.resolve("THIRD.md"));
        Files.createDirectory(atlas.resolve("THIRD.md"));

        var ambiguous = studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio", "--json");

        assertThat(ambiguous.json().at("/error/hint").textValue())
                .contains("CLAUDE.md", "AGENTS.md")
                .doesNotContain("THIRD.md");
    }

    @Test
    void listsByProjectFileAndTargetWhateverDriftedLast() throws IOException {
        for (var place : List.of("C.md", "A.md", "B.md")) {
            write(place, AGREED);
            studio.run("context", "target", "add", "atlas", "claude.md", place);
        }
        for (var place : List.of("B.md", "C.md", "A.md")) {
            write(place, "# Other\n");
            studio.run("drift", "atlas");
        }

        var drift = studio.run("drift", "atlas", "--json");

        assertThat(drift.json().findValuesAsText("target")).containsExactly("A.md", "B.md", "C.md");
    }

    @Test
    void whatIsNotThereHasNoHash() throws IOException {
        Files.delete(atlas.resolve("CLAUDE.md"));

        var shown = studio.run("drift", "show", "atlas", "claude.md", "--json");

        assertThat(shown.json().at("/diff/repo_hash").isNull()).as(shown.out()).isTrue();
    }
}
