package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Input;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.ImportLine.State;
import dev.projectstudio.core.exchange.ImportService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The variables that servers of VS Code ask for come and go with them.
class InstalledInputsTest {

    private static final String PLACE = ".vscode/mcp.json";
    private static final String ENTRY = PLACE + "#/servers/github";
    private static final String TOOL = """
            {
              "name": "github",
              "description": "Issues",
              "tool_type": "mcp",
              "command": "npx",
              "env": { "TOKEN": "${input:token}", "USER": "${input:user}" },
              "inputs": [
                { "type": "promptString", "id": "token", "description": "A token of GitHub", "password": true },
                { "type": "promptString", "id": "elsewhere" }
              ]
            }
            """;

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
    void definesWhatAServerNamesAndTheFileDoesNot() {
        var mine = """
                {
                  // ours
                  "inputs": [
                    { "id": "user", "type": "promptString" } // who
                  ],
                  "servers": {}
                }
                """.replace("\n", "\r\n");
        write(file(), mine);
        var github = tool("github", TOOL);
        var plan = world.installs.plan(atlas, github, List.of(Consumer.VSCODE_SERVERS));

        assertThat(plan.inputs(false)).containsExactly("token");
        assertThat(plan.files().getFirst().unified())
                .contains("+++ registry/tools/github.json")
                .contains(PLACE + "#/inputs/token")
                .contains("+  \"description\": \"A token of GitHub\",");
        world.installs.install(plan, false);

        assertThat(read(file())).isEqualTo("""
                {
                  // ours
                  "inputs": [
                    { "id": "user", "type": "promptString" }, // who
                    {
                      "type": "promptString",
                      "id": "token",
                      "description": "A token of GitHub",
                      "password": true
                    }
                  ],
                  "servers": {
                    "github": {
                      "type": "stdio",
                      "command": "npx",
                      "env": {
                        "TOKEN": "${input:token}",
                        "USER": "${input:user}"
                      }
                    }
                  }
                }
                """.replace("\n", "\r\n"));
        assertThat(world.states(atlas)).containsExactly(Map.entry(ENTRY, InstalledCopy.State.CURRENT));

        var away = world.installs.planUninstall(atlas, github, List.of());
        assertThat(away.files().getFirst().leaving()).containsExactly(PLACE + "#/inputs/token");
        world.installs.uninstall(away, false);

        assertThat(read(file())).isEqualTo(mine);
        world.undo.undoLast();
        assertThat(read(file())).contains("A token of GitHub");
        world.undo.undoLast();
        assertThat(read(file())).isEqualTo(mine);
    }

    @Test
    void asksSecretlyForWhatNobodyHasDefined() {
        install(tool("github", TOOL.replaceAll("(?s),\\s+\"inputs\".*]", "")));

        assertThat(read(file())).contains("""
                  "inputs": [
                    {
                      "type": "promptString",
                      "id": "token",
                      "description": "token",
                      "password": true
                    },
                    {
                      "type": "promptString",
                      "id": "user",
                """);
        assertThat(world.repo("atlas").resolve(".mcp.json")).doesNotExist();
    }

    @Test
    void readsWhatAStringSaysAndNotHowItIsEscaped() {
        install(tool("github", TOOL.replace("${input:user}", "${input:q\\\"uo}\\u0024{input:n\\u00e4me}")));

        assertThat(InputVariables.defined(read(file())))
                .containsKeys("q\"uo", "n\u00e4me")
                .doesNotContainKey("user");
        assertThat(InputVariables.names("{\"${input:key}\": [{\"a\": \"${input:in}\"}, 1, true]} // ${input:said}"))
                .containsExactly("in");
        assertThat(InputVariables.names("${input:none}")).isEmpty();
    }

    @Test
    void leavesNothingOfAFileThatWasMade() {
        var github = tool("github", TOOL);
        install(github);

        uninstall(github);

        assertThat(file()).doesNotExist();
        assertThat(file().getParent()).doesNotExist();
    }

    @Test
    void keepsWhatAnotherServerNames() {
        write(file(), "{\n  \"servers\": {}\n}\n");
        var github = tool("github", TOOL);
        var search = tool("search", TOOL.replace("\"github\"", "\"search\"").replace("${input:user}", "me"));
        install(github);
        install(search);

        uninstall(github);
        assertThat(read(file())).contains("\"id\": \"token\"").doesNotContain("\"id\": \"user\"");

        uninstall(search);
        assertThat(read(file())).isEqualTo("{\n  \"servers\": {}\n}\n");
    }

    @Test
    void keepsWhatSomebodyElsesServerNamesAndWhatSomebodyChanged() {
        write(file(), "{\n  \"servers\": {\n    \"mine\": { \"env\": { \"A\": \"${input:user}\" } }\n  }\n}\n");
        var github = tool("github", TOOL);
        install(github);
        write(file(), read(file()).replace("A token of GitHub", "Ask Ann for it"));

        uninstall(github);

        assertThat(read(file())).contains("\"id\": \"user\"", "Ask Ann for it").doesNotContain("github");
    }

    @Test
    void keepsWhatWasThereBefore() {
        var input = "{ \"type\": \"promptString\", \"id\": \"token\", \"description\": \"A token of GitHub\","
                + " \"password\": true }";
        var mine = "{\n  \"inputs\": [\n    " + input + ",\n    { \"id\": \"user\" }\n  ],\n  \"servers\": {}\n}\n";
        write(file(), mine);
        var github = tool("github", TOOL);
        install(github);

        uninstall(github);

        assertThat(read(file())).isEqualTo(mine);
    }

    @Test
    void definesWhatAnUpdateNamesForTheFirstTime() {
        var github = tool("github", TOOL);
        install(github);
        var open = world.registry.open(github);
        world.registry.edit(
                open,
                open.files()
                        .text()
                        .replace("\"${input:user}\"", "\"${input:elsewhere}-${input:new}\"")
                        .replace("\"id\": \"elsewhere\"", "\"id\": \"elsewhere\", \"description\": \"Where\""));

        var shown = world.installs.planUpdate(List.of(github));
        assertThat(shown.done())
                .extracting(UpdateLine::place)
                .containsExactly(ENTRY, PLACE + "#/inputs/elsewhere", PLACE + "#/inputs/new");
        world.installs.update(shown);

        assertThat(read(file())).contains("\"description\": \"Where\"", "\"description\": \"new\"", "-${input:new}");
        uninstall(github);
        assertThat(file()).doesNotExist();
    }

    @Test
    void definesWhatAnAnswerToDriftNames() {
        var github = tool("github", TOOL);
        install(github);
        write(file(), "{\n  \"servers\": {}\n}\n");

        world.states(atlas);
        world.resolutions.keepStudio(world.target(atlas, ENTRY), Shown.NOW);
        assertThat(read(file())).contains("${input:token}", "\"id\": \"token\"", "\"id\": \"user\"");

        write(file(), "{\n  \"servers\": {}\n}\n");
        world.installs.install(world.installs.plan(atlas, github, List.of(Consumer.VSCODE_SERVERS)), true);
        assertThat(read(file())).contains("${input:token}", "A token of GitHub", "\"id\": \"user\"");
    }

    @Test
    void putsTheInputsToAServerThatIsThereAlready() {
        write(
                file(),
                "{\"servers\": {\"github\": {\"type\": \"stdio\", \"command\": \"npx\","
                        + " \"env\": {\"TOKEN\": \"${input:token}\", \"USER\": \"${input:user}\"}}}}");

        install(tool("github", TOOL));

        assertThat(read(file())).contains("\"inputs\": [{\"type\": \"promptString\", \"id\": \"token\"");
    }

    @Test
    void saysWhatAServerThatStaysAsItIsLacks() {
        var github = tool("github", TOOL);
        install(github);
        write(file(), read(file()).replaceAll("(?s),\\s+\"inputs\".*]", ""));

        var plan = world.installs.plan(atlas, github, List.of(Consumer.VSCODE_SERVERS));

        assertThat(plan.undefined()).containsExactly("token", "user");
        assertThat(plan.inputs(true)).isEmpty();
    }

    @Test
    void writesNoInputsWhereNobodyReadsThem() {
        var github = tool("github", TOOL);
        var plan = world.installs.plan(atlas, github, List.of(Consumer.CLAUDE_SERVERS, Consumer.CURSOR_SERVERS));
        assertThat(plan.literal(false)).containsExactly("token", "user");
        world.installs.install(plan, false);

        assertThat(read(world.repo("atlas").resolve(".mcp.json")))
                .contains("${input:token}")
                .doesNotContain("inputs");
        assertThat(read(world.repo("atlas").resolve(".cursor/mcp.json"))).doesNotContain("inputs");

        write(file(), "{\"inputs\": {}, \"servers\": {}}");
        install(github);
        assertThat(read(file())).startsWith("{\"inputs\": {}, \"servers\": {\"github\":");
    }

    @Test
    void bringsTheInputsInWithTheirServer() throws IOException {
        var imports = new ImportService(world.registry, world.batch);
        var orion = world.project("orion");
        var there = world.repo("orion").resolve(PLACE);
        write(there, """
                {
                  "inputs": [
                    { "type": "promptString", "id": "token", "default": "ghp_16C7e42F292c6912E7710c838347Ae178B4a" },
                    { "type": "promptString", "id": "other" }
                  ],
                  "servers": { "github": { "type": "stdio", "command": "npx", "args": ["${input:token}"] } }
                }
                """);

        var line = imports.plan(world.repo("orion"), null).lines().getFirst();
        assertThat(line.look().dangers()).anySatisfy(danger -> {
            assertThat(danger.kind()).isEqualTo(Danger.Kind.SECRET);
            assertThat(danger.line()).isEqualTo(3);
        });
        imports.apply(List.of(line));
        assertThat(imports.plan(world.repo("orion"), null).lines().getFirst().state())
                .isEqualTo(State.IDENTICAL);
        var plan = world.installs.plan(atlas, line.id(), List.of(Consumer.VSCODE_SERVERS));
        assertThat(plan.files().getFirst().inputs()).extracting(Input::id).containsExactly("token");
        assertThat(plan.dangers()).extracting(Danger::file).contains(PLACE + "#/inputs/token");
        world.installs.install(plan, false);

        assertThat(read(file())).contains("\"default\": \"ghp_").doesNotContain("other");
        assertThat(world.installs
                        .plan(orion, line.id(), List.of(Consumer.VSCODE_SERVERS))
                        .inputs(false))
                .isEmpty();
        write(there, read(there).replace("\"default\"", "\"description\": \"T\", \"default\""));
        assertThat(imports.plan(world.repo("orion"), null).lines().getFirst().state())
                .isEqualTo(State.DIFFERS);
    }

    private ItemId tool(String slug, String text) {
        return world.registry.add(RegistryKind.TOOL, slug, text).item().id();
    }

    private void install(ItemId item) {
        world.install(atlas, item, Consumer.VSCODE_SERVERS);
    }

    private void uninstall(ItemId item) {
        world.installs.uninstall(world.installs.planUninstall(atlas, item, List.of()), false);
    }

    private Path file() {
        return world.repo("atlas").resolve(PLACE);
    }
}
