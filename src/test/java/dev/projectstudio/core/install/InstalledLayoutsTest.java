package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.TOOL;
import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;

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

/// A shared file is what it was once a server is uninstalled, whatever it looks like.
class InstalledLayoutsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;
    private ItemId github;
    private ItemId search;

    @BeforeEach
    void openAProject() throws IOException {
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
        github = tool("github");
        search = tool("search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ }",
                "{\n}\n",
                " { \t}\n\n",
                "{\"a\":1}",
                "{\"a\":1,\"servers\":{}}",
                "{\"servers\":{ }}",
                "{\"servers\":{\"x\":{\n\"a\":1}}}",
                "{\n  \"servers\": {\n  }\n}\n",
                "\uFEFF{\r\n\t\"servers\": {\r\n\t},\r\n\t\"inputs\": [ ]\r\n}",
                "{ \"inputs\": [\n  ], \"servers\": { \"x\": { } } }",
                "{\n  // ours\n  \"servers\": { /* none */ },\n  \"inputs\": [ /* none */ ],\n}\n"
            })
    void isWhatItWas(String json) {
        write(file(), json);

        install(github);
        var one = read(file());
        install(search);
        assertThat(read(file())).contains("github-mcp", "search-mcp", "\"token\"");
        uninstall(search);
        assertThat(read(file())).isEqualTo(one);
        install(search);
        uninstall(github);
        uninstall(search);

        assertThat(read(file())).isEqualTo(json);
        world.undo.undoLast();
        world.undo.undoLast();
        uninstall(search);
        assertThat(read(file())).isEqualTo(one);
        uninstall(github);
        assertThat(read(file())).isEqualTo(json);
    }

    @Test
    void isWhatItWasThoughTheServerGotAnotherNameThere() {
        var json = "{\n  \"servers\": {\n  }\n}\n";
        write(file(), json);
        install(github);
        var hub =
                world.registry.rename(world.registry.open(github), "hub").item().id();
        world.update(hub);
        assertThat(read(file())).contains("\"hub\"");

        uninstall(hub);

        assertThat(read(file())).isEqualTo(json);
    }

    @Test
    void keepsWhatSomebodyElseEmptied() {
        write(file(), "{ \"servers\": { }, \"inputs\": [ ] }");
        install(github);
        var mine = "{ \"servers\": {}, \"inputs\": [] }";
        write(file(), mine);

        world.installs.uninstall(world.installs.planUninstall(atlas, github, List.of()), true);

        assertThat(read(file())).isEqualTo(mine);
    }

    /// What is in it is nobody's to write over: its readers complain of it too.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t\r\n", "\uFEFF"})
    void leavesAFileWithNothingInItAlone(String nothing) {
        write(file(), nothing);

        var plan = world.installs.plan(atlas, github, List.of(Consumer.VSCODE_SERVERS));
        world.installs.install(plan, true);

        assertThat(plan.files().getFirst().detail()).isEqualTo("not-json");
        assertThat(read(file())).isEqualTo(nothing);
    }

    private ItemId tool(String name) {
        var json = TOOL.replace("github", name).replace("\"args\"", "\"env\": {\"A\": \"${input:token}\"}, \"args\"");
        return world.registry.add(RegistryKind.TOOL, name, json).item().id();
    }

    private void install(ItemId item) {
        world.install(atlas, item, Consumer.VSCODE_SERVERS);
    }

    private void uninstall(ItemId item) {
        world.installs.uninstall(world.installs.planUninstall(atlas, item, List.of()), false);
    }

    private Path file() {
        return world.repo("atlas").resolve(".vscode/mcp.json");
    }
}
