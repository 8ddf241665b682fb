package dev.projectstudio.core.drift;

import static dev.projectstudio.core.drift.DriftHome.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TargetState;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Targets that are entries of a JSON file which others write in too.
class EntryTargetsTest {

    private static final String GITHUB = "{\n  \"command\": \"npx\"\n}\n";
    private static final String JSON = """
            // servers
            {
            \t"mcpServers": {
            \t\t"own": {"command":"own"}, // ours
            \t\t"github": { "command": "npx" }
            \t}
            }
            """.replace("\n", "\r\n");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private DriftHome home;
    private ProjectId atlas;
    private TargetId target;

    @BeforeEach
    void syncAnEntry() throws IOException {
        home = new DriftHome(database.get(), database.bus(), folder);
        atlas = home.project("atlas");
        write(repo(), JSON);
        target = home.target(home.file(atlas, "tools/github.json", GITHUB), ".mcp.json#/mcpServers/github");
        home.check();
    }

    @Test
    void comparesNothingButTheEntry() throws IOException {
        assertThat(reason()).isNull();

        write(repo(), JSON.replace("own", "mine").replace("{ \"command\": \"npx\" }", "{\"command\":\r\n\"npx\"}"));

        assertThat(home.check().events()).isEmpty();
        assertThat(reason()).isNull();
    }

    @Test
    void findsTheEntryEdited() throws IOException {
        write(repo(), JSON.replace("npx", "bunx"));

        assertThat(home.check().events()).extracting(DriftEvent::kind).containsExactly(DriftEvent.Kind.DETECTED);
        assertThat(reason()).isEqualTo("studio-behind");
        assertThat(home.drift.detail(target).orElseThrow().unified())
                .contains("+++ repo/.mcp.json#/mcpServers/github")
                .contains("+  \"command\": \"bunx\"");
    }

    @Test
    void acceptsTheEntryOfTheRepository() throws IOException {
        var edited = JSON.replace("npx", "bunx");
        write(repo(), edited);

        home.resolutions.acceptRepo(target, Shown.NOW);

        assertThat(Files.readString(studio())).isEqualTo(GITHUB.replace("npx", "bunx"));
        assertThat(Files.readString(repo())).isEqualTo(edited);
        assertThat(reason()).isNull();
    }

    @Test
    void writesTheEntryAndLeavesEveryOtherByte() throws IOException {
        write(repo(), JSON.replace("npx", "bunx").replace("own", "mine"));

        home.resolutions.keepStudio(target, Shown.NOW);

        assertThat(Files.readString(repo())).isEqualTo(JSON.replace("own", "mine"));
        assertThat(home.check().events()).isEmpty();
        assertThat(reason()).isNull();

        home.undo.undoLast();

        assertThat(Files.readString(repo()))
                .isEqualTo(JSON.replace("npx", "bunx").replace("own", "mine"));
        home.check();
        assertThat(reason()).isEqualTo("studio-behind");
    }

    @Test
    void mergesBothSidesOfTheEntry() throws IOException {
        write(studio(), GITHUB.replace("{\n", "{\n  \"type\": \"stdio\",\n  \"a\": 1,\n  \"b\": 2,\n"));
        write(repo(), JSON);
        home.check();
        home.resolutions.keepStudio(target, Shown.NOW);
        write(studio(), Files.readString(studio()).replace("stdio", "http"));
        write(repo(), Files.readString(repo()).replace("npx", "bunx"));

        var merged = home.resolutions.merge(target, Shown.NOW);

        assertThat(merged).isInstanceOf(MergeOutcome.Done.class);
        assertThat(Files.readString(studio())).contains("http", "bunx");
        assertThat(Files.readString(repo())).contains("http", "bunx", "// ours");
        assertThat(reason()).isNull();
    }

    @Test
    void dismissesADifferenceOfTheEntry() throws IOException {
        write(repo(), JSON.replace("npx", "bunx"));

        home.resolutions.dismiss(target, Shown.NOW);

        assertThat(home.check().events()).isEmpty();
        assertThat(home.drift.list(0, 10)).isEmpty();
    }

    @Test
    void takesAMissingKeyForADeletionAndAddsItAgain() throws IOException {
        write(repo(), JSON.replace(",", "").replace("\t\t\"github\": { \"command\": \"npx\" }\r\n", ""));
        home.check();
        assertThat(reason()).isEqualTo("deleted-in-repo");

        home.resolutions.keepStudio(target, Shown.NOW);

        assertThat(Files.readString(repo()))
                .isEqualTo(JSON.replace("{ \"command\": \"npx\" }", "{\r\n\t\t\t\"command\": \"npx\"\r\n\t\t}"));
    }

    @Test
    void makesAMissingFileWithJustTheEntry() throws IOException {
        Files.delete(repo());
        home.check();

        home.resolutions.keepStudio(target, Shown.NOW);

        assertThat(Files.readString(repo())).isEqualTo("""
                {
                  "mcpServers": {
                    "github": {
                      "command": "npx"
                    }
                  }
                }
                """);
        assertThat(home.check().events()).isEmpty();
    }

    @Test
    void writesSeveralEntriesOfOneFileAtOnce() throws IOException {
        var other = home.target(home.file(atlas, "tools/files.json", "{\"a\": 1}\n"), ".mcp.json#/mcpServers/files");
        write(studio(), GITHUB.replace("npx", "bunx"));

        var report = home.sync.sync(atlas, List.of(), false);

        assertThat(report.written()).hasSize(2);
        assertThat(Files.readString(repo()))
                .isEqualTo(JSON.replace(
                        "{ \"command\": \"npx\" }",
                        "{ \"command\": \"bunx\" },\r\n\t\t\"files\": {\r\n\t\t\t\"a\": 1\r\n\t\t}"));
        assertThat(home.check().events()).isEmpty();
        assertThat(reason()).isNull();
        assertThat(state(other).status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(Files.readString(home.studio(atlas, "tools/files.json"))).isEqualTo("{\"a\": 1}\n");

        home.undo.undoLast();

        assertThat(Files.readString(repo())).isEqualTo(JSON);
        assertThat(Files.readString(home.studio(atlas, "tools/files.json"))).isEqualTo("{\"a\": 1}\n");
    }

    @Test
    void neverWritesAFileThatIsNoJson() throws IOException {
        write(repo(), "<<<<<<< mine\n" + JSON);
        write(studio(), GITHUB.replace("npx", "bunx"));
        home.check();

        assertThat(reason()).isEqualTo("not-json");
        assertThat(home.sync.sync(atlas, List.of(), false).written()).isEmpty();
        assertThatThrownBy(() -> home.resolutions.keepStudio(target, Shown.NOW)).isInstanceOf(Conflict.class);
        assertThat(Files.readString(repo())).isEqualTo("<<<<<<< mine\n" + JSON);
    }

    @Test
    void writesNothingThatIsNoEntry() throws IOException {
        write(studio(), "npx\n");

        var report = home.sync.sync(atlas, List.of(), false);

        assertThat(report.left()).hasSize(1);
        assertThat(report.left().getFirst().reason()).isEqualTo("entry-not-json");
        assertThat(Files.readString(repo())).isEqualTo(JSON);
        assertThatThrownBy(() -> home.resolutions.mergeAs(target, Shown.NOW, "npx"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void comparesWhatStudioHoldsWithoutItsForm() throws IOException {
        write(studio(), "{\"command\":   \"npx\"}\n");

        assertThat(home.check().events()).isEmpty();
        assertThat(home.check().events()).isEmpty();
        assertThat(reason()).isNull();

        write(repo(), JSON.replace("npx", "bunx"));
        home.check();
        assertThat(home.drift.detail(target).orElseThrow().diff().summary()).isEqualTo("+1 line, -1 line");
        home.resolutions.dismiss(target, Shown.NOW);

        assertThat(home.check().events()).isEmpty();
        assertThat(home.drift.list(0, 10)).isEmpty();
    }

    @Test
    void leavesAWholeFileAsItIsWhereTheTextIsAnEntryAsWell() throws IOException {
        var compact = "{\"command\": \"npx\"}\n";
        var file = home.file(atlas, "tools/both.json", compact);
        var whole = home.target(file, "both.json");
        var entry = home.target(file, ".mcp.json#/mcpServers/both");

        assertThat(home.sync.sync(atlas, List.of(), false).written()).hasSize(2);

        assertThat(Files.readString(home.repo(atlas, "both.json"))).isEqualTo(compact);
        assertThat(Files.readString(home.studio(atlas, "tools/both.json"))).isEqualTo(compact);
        assertThat(home.check().events()).isEmpty();
        assertThat(state(whole).status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(state(entry).status()).isEqualTo(SyncStatus.SYNCED);

        home.undo.undoLast();
        assertThat(Files.readString(repo())).isEqualTo(JSON);
        assertThat(home.repo(atlas, "both.json")).doesNotExist();

        home.sync.sync(atlas, List.of(), false);
        write(home.repo(atlas, "both.json"), "{\"command\": \"bunx\"}\n");
        home.check();
        home.resolutions.acceptRepo(whole, Shown.NOW);

        assertThat(Files.readString(home.studio(atlas, "tools/both.json"))).isEqualTo("{\"command\": \"bunx\"}\n");
        assertThat(Files.readString(repo())).contains("\"command\": \"bunx\"");
        assertThat(state(entry).status()).isEqualTo(SyncStatus.SYNCED);
    }

    @Test
    void mergesWithoutRegardToTheForm() throws IOException {
        var three = "{\"command\": \"npx\", \"a\": 1, \"b\": 2, \"type\": \"stdio\"}\n";
        write(studio(), three);
        home.check();
        home.resolutions.keepStudio(target, Shown.NOW);
        write(studio(), three.replace("stdio", "http"));
        write(repo(), Files.readString(repo()).replace("npx", "bunx"));

        var merged = home.resolutions.merge(target, Shown.NOW);

        assertThat(merged).isInstanceOf(MergeOutcome.Done.class);
        assertThat(Files.readString(studio())).contains("http", "bunx");
        assertThat(Files.readString(repo())).contains("http", "bunx");
        assertThat(reason()).isNull();
    }

    @Test
    void noticesThatAnotherWroteTheFileMeanwhile() throws IOException {
        write(studio(), GITHUB.replace("npx", "bunx"));
        home.check();
        var shown = home.drift.detail(target).orElseThrow().shown();
        write(repo(), JSON.replace("npx", "pnpm"));

        assertThatThrownBy(() -> home.resolutions.keepStudio(target, shown)).isInstanceOf(Conflict.class);

        assertThat(Files.readString(repo())).contains("pnpm");
    }

    private @Nullable String reason() {
        return state(target).reason();
    }

    private TargetState state(TargetId id) {
        var targets = new ContextTargets(database.get(), home.clock);
        return database.get()
                .read(sql -> targets.find(sql, id).orElseThrow().target().state());
    }

    private Path repo() {
        return home.repo(atlas, ".mcp.json");
    }

    private Path studio() {
        return home.studio(atlas, "tools/github.json");
    }
}
