package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the row of a server's copy knows of its variables, also after undo and redo, and what of it stays that this
/// version cannot read.
class InstalledInputsColumnTest {

    private static final String MINE = "{\n  \"servers\": {}\n}\n";
    private static final String TOOL = """
            {
              "name": "github",
              "description": "Issues",
              "tool_type": "mcp",
              "command": "npx",
              "env": { "TOKEN": "${input:token}" }
            }
            """;
    private static final Added TOKEN = new Added("token", "a1", false);
    private static final Added USER = new Added("user", "b2", true);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;

    @BeforeEach
    void openAProject() throws IOException {
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
    }

    @Test
    void readsWhatItWrites() {
        var column = InstalledInputs.of(List.of(TOKEN, USER));

        assertThat(column.json()).isEqualTo("""
                [{"id":"token","hash":"a1","made_array":false},{"id":"user","hash":"b2","made_array":true}]""");
        assertThat(column.all()).containsExactly(TOKEN, USER);
        assertThat(column.and(List.of(new Added("token", "c3", true)))).isEqualTo(column);
        assertThat(InstalledInputs.of(List.of())).isEqualTo(InstalledInputs.NONE);
    }

    @Test
    void keepsWhatItCannotRead() {
        var column = new InstalledInputs("""
                [7, {"id": "token", "hash": "a1", "asked": "once"}, {"id": "later", "sum": 1}]""");

        assertThat(column.all()).containsExactly(TOKEN);
        assertThat(column.inheriting(List.of(USER), List.of(USER)).json()).isEqualTo("""
                [7,{"id":"token","hash":"a1","asked":"once","made_array":true},{"id":"later","sum":1}]""");
        assertThat(column.and(List.of(USER)).json())
                .contains("[7,", "\"asked\":\"once\"", "\"sum\":1", "\"id\":\"user\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\": \"a1\"}", "\"token\"", " 7", "null"})
    void leavesWhatIsNoArray(String json) {
        var column = new InstalledInputs(json);

        assertThat(column.all()).isEmpty();
        assertThat(column.and(List.of(TOKEN)).inheriting(List.of(USER), List.of()))
                .isEqualTo(column);
    }

    @Test
    void staysAsItIsWhenTheServerIsUpdatedAndUninstalledAndThatIsUndone() {
        write(file(), MINE);
        var github = tool("github");
        install(github);
        var newer = "{\"all\": [\"token\"]}";
        database.get().write(tx -> tx.sql().execute("UPDATE installations SET inputs = ?", newer));

        edit(github, "npx", "bunx");
        world.update(github);
        assertThat(inputs()).containsExactly(newer);
        uninstall(github);
        assertThat(read(file())).contains("\"token\"").doesNotContain("github");
        world.undo.undoLast();

        assertThat(inputs()).containsExactly(newer);
    }

    @Test
    void comesBackWithTheServer() {
        write(file(), MINE);
        var github = tool("github");
        install(github);
        uninstall(github);

        world.undo.undoLast();
        uninstall(github);
        assertThat(read(file())).isEqualTo(MINE);

        world.undo.undoLast();
        world.undo.undoLast();
        assertThat(read(file())).isEqualTo(MINE);
        assertThat(inputs()).isEmpty();
        world.undo.redo();
        uninstall(github);
        assertThat(read(file())).isEqualTo(MINE);
    }

    @Test
    void comesAndGoesWithAnUpdate() {
        write(file(), MINE);
        var github = tool("github");
        install(github);
        var before = inputs();
        edit(github, "npx", "${input:runner}");
        world.update(github);
        var after = inputs();
        assertThat(after.getFirst()).contains("\"runner\"");

        world.undo.undoLast();
        assertThat(inputs()).isEqualTo(before);
        world.undo.redo();
        assertThat(inputs()).isEqualTo(after);
        uninstall(github);

        assertThat(read(file())).isEqualTo(MINE);
    }

    @Test
    void goesOverToAServerThatStillNeedsItAndComesBack() {
        write(file(), MINE);
        var github = tool("github");
        var search = tool("search");
        install(github);
        install(search);
        var before = inputs();
        uninstall(github);
        var after = inputs();
        assertThat(after).hasSize(1).first().asString().contains("\"token\"", "\"made_array\":true");

        world.undo.undoLast();
        assertThat(inputs()).isEqualTo(before);
        world.undo.redo();
        assertThat(inputs()).isEqualTo(after);
        uninstall(search);
        assertThat(read(file())).isEqualTo(MINE);
        world.undo.undoLast();
        world.undo.undoLast();
        uninstall(search);
        uninstall(github);

        assertThat(read(file())).isEqualTo(MINE);
    }

    private ItemId tool(String slug) {
        return world.registry
                .add(RegistryKind.TOOL, slug, TOOL.replace("\"github\"", '"' + slug + '"'))
                .item()
                .id();
    }

    private void edit(ItemId item, String from, String to) {
        var open = world.registry.open(item);
        world.registry.edit(open, open.files().text().replace(from, to));
    }

    private void install(ItemId item) {
        world.install(atlas, item, Consumer.VSCODE_SERVERS);
    }

    private void uninstall(ItemId item) {
        world.installs.uninstall(world.installs.planUninstall(atlas, item, List.of()), false);
    }

    /// As they are stored, by item.
    private List<String> inputs() {
        return database.get()
                .read(sql -> sql.fetch("SELECT inputs FROM installations ORDER BY registry_id")
                        .map(row -> String.valueOf(row.get(0, String.class))));
    }

    private Path file() {
        return world.repo("atlas").resolve(".vscode/mcp.json");
    }
}
