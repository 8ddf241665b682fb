package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class DependencyCommandsTest {

    private static final String TOOL = """
            {"name": "gen-tool", "description": "d", "tool_type": "cli", "command": "gen",
             "install_command": "touch installed", "version_check": "%s"}
            """;

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void registerTwoProjects() throws IOException {
        folder = folder.toRealPath();
        program("node", "echo v20.11.0");
        program("python3", "echo Python 3.10.2");
        write("code/atlas/pyproject.toml", "[project]\nrequires-python = \">=3.11\"\n");
        write("code/web/package.json", "{\n  \"engines\": {\"node\": \"^20\"}\n}\n");
        studio = Place.of(folder.resolve("home"), folder)
                .with("PATH", folder.resolve("bin") + ":/usr/bin:/bin")
                .with("HOME", folder.toString());
        studio.run("project", "add", "code/atlas");
        studio.run("project", "add", "code/web");
    }

    @Test
    void checksWhatAProjectNeedsAndSaysSo() {
        assertThat(studio.run("deps", "list", "atlas").out()).isEmpty();

        var checked = studio.run("deps", "check", "atlas", "--json");

        assertThat(checked.status()).isEqualTo(1);
        var row = checked.json().at("/dependencies/0");
        assertThat(row.get("project").textValue()).isEqualTo("atlas");
        assertThat(row.get("name").textValue()).isEqualTo("python");
        assertThat(row.get("required_version").textValue()).isEqualTo(">=3.11");
        assertThat(row.get("status").textValue()).isEqualTo("version_mismatch");
        assertThat(row.get("detected_version").textValue()).isEqualTo("3.10.2");
        assertThat(row.get("detected_path").textValue())
                .isEqualTo(folder.resolve("bin/python3").toString());
        assertThat(row.get("last_checked_at").textValue()).endsWith("Z");
        assertThat(row.get("by_hand").booleanValue()).isFalse();
        assertThat(row.get("evidence").toString())
                .isEqualTo("{\"file\":\"pyproject.toml\",\"line\":2,\"text\":\"requires-python = \\\">=3.11\\\"\"}");
        assertThat(studio.run("deps", "list", "atlas").out())
                .contains("python  >=3.11  another version  3.10.2  ", "pyproject.toml, line 2");
        assertThat(studio.run("deps", "check", "web").status()).isZero();
        assertThat(studio.run("activity", "--kind", "dependency").out()).contains("+ node ^20", "dependencies found");
        assertThat(studio.run("undo").out()).contains("Looked for the dependencies of web");
        assertThat(studio.run("deps", "list", "web").out()).isEmpty();
    }

    @Test
    void checksAllAtOnceAndTakesAllBackAtOnce() throws IOException {
        studio.run(
                "project",
                "add",
                Files.createDirectories(folder.resolve("code/gone")).toString());
        Files.delete(folder.resolve("code/gone"));

        var checked = studio.run("deps", "check", "--all");

        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).contains("atlas  python", "web    node");
        assertThat(checked.err()).contains("gone: the repo is gone");
        studio.run("undo");
        assertThat(studio.run("deps", "list", "--all").out()).isEmpty();
        assertThat(studio.run("deps", "check", "web", "--all", "--json").error())
                .isEqualTo("usage");
        assertThat(studio.run("deps", "list", "web", "--all", "--json").error()).isEqualTo("usage");
    }

    @Test
    void keepsWhatIsSetAndRemovedByHand() {
        var added = studio.run("deps", "add", "web", "NodeJS", "--version", ">= 22", "--json");

        assertThat(added.json().at("/dependency/name").textValue()).isEqualTo("node");
        assertThat(studio.run("deps", "check", "web").out()).contains("node  >= 22  another version  20.11.0");
        assertThat(studio.run("deps", "remove", "web", "node").out()).contains("studio undo");
        assertThat(studio.run("deps", "check", "web").out()).contains("node  ^20  installed");
        assertThat(studio.run("deps", "add", "web", "x", "--version", "newest", "--json")
                        .error())
                .isEqualTo("version-range-refused");
        assertThat(studio.run("deps", "add", "web", "a b", "--json").error()).isEqualTo("dependency-name-refused");
        assertThat(studio.run("deps", "remove", "web", "cobol", "--json").error())
                .isEqualTo("dependency-not-found");
    }

    @Test
    void keepsTheVersionsThatAreNotSaidAnew() {
        studio.run("deps", "add", "web", "mytool", "--version", ">=3");

        assertThat(studio.run("deps", "add", "web", "mytool").out()).isEqualTo("web needs mytool >=3 already\n");
        assertThat(studio.run("deps", "add", "web", "mytool", "--version", ">=4")
                        .out())
                .startsWith("web needs mytool >=4 now");
        assertThat(studio.run("deps", "add", "web", "mytool", "--version", "").out())
                .startsWith("web needs mytool now");
        studio.run("deps", "check", "web");
        assertThat(studio.run("deps", "add", "web", "node").out()).startsWith("web needs node ^20 now");
    }

    @Test
    void showsAllThatIsEverRun() {
        var listed = studio.run("deps", "list", "--commands", "--json");

        List<String> lines = new ArrayList<>();
        listed.json().get("commands").forEach(each -> lines.add(each.get("argv").toString()));
        assertThat(lines)
                .contains("[\"node\",\"--version\"]", "[\"java\",\"-version\"]")
                .hasSizeGreaterThan(40);
        assertThat(studio.run("deps", "list", "--commands").out()).contains("python3 --version");
        assertThat(studio.run("deps", "list", "web", "--commands", "--json").error())
                .isEqualTo("usage");
    }

    @Test
    void letsWhatWasAllowedFollowAToolThatIsRenamed() throws IOException {
        tool("gen --version");
        studio.run("deps", "allow", "gen-tool", "--yes");

        studio.run("registry", "rename", "gen-tool", "gen-two");

        assertThat(studio.run("deps", "list", "--commands").out())
                .containsPattern("gen-two +\\[\"gen\",\"--version\"] +allowed by you");
        tool("gen --version");
        assertThat(studio.run("deps", "allow", "gen-tool", "--json").error()).isEqualTo("confirmation-needed");
        studio.run("undo");
        assertThat(studio.run("undo").out()).contains("Renamed gen-tool");
        assertThat(studio.run("deps", "list", "--commands").out())
                .containsPattern("gen-tool +\\[\"gen\",\"--version\"] +allowed by you");
    }

    @Test
    @FaultCase("C72")
    void runsTheCheckOfAToolOnlyAfterAYesToItsVeryWords() throws IOException {
        program("gen", "echo \"$@\" >> " + folder.resolve("ran") + "; echo 7.2.0");
        tool("gen --version");
        studio.run("deps", "add", "web", "gen-tool", "--version", ">= 8");

        assertThat(studio.run("deps", "check", "web").out()).contains("asking for its version is not allowed yet");
        assertThat(studio.run("deps", "allow", "gen-tool", "--json").error()).isEqualTo("confirmation-needed");
        var asked = studio.typing("n\n").run("deps", "allow", "gen-tool");
        assertThat(asked.err())
                .contains("[\"gen\",\"--version\"]", folder.resolve("bin/gen").toString());
        assertThat(folder.resolve("ran")).doesNotExist();

        var allowed = studio.run("deps", "allow", "gen-tool", "--yes", "--json");

        assertThat(allowed.json().at("/allowed_command/argv").toString()).isEqualTo("[\"gen\",\"--version\"]");
        assertThat(folder.resolve("ran")).doesNotExist();
        var checked = studio.run("deps", "check", "web");
        assertThat(checked.out()).contains("gen-tool  >= 8  another version  7.2.0");
        assertThat(checked.err()).contains("gen-tool can be installed with: touch installed");
        assertThat(folder.resolve("installed")).doesNotExist();
        assertThat(studio.run("deps", "list", "--commands").out())
                .containsPattern("\\[\"gen\",\"--version\"] +allowed by you");
        assertThat(studio.run("deps", "allow", "gen-tool", "--revoke").out()).contains("no longer run");
        assertThat(studio.run("deps", "check", "web").out()).contains("not allowed yet");
        assertThat(folder.resolve("ran")).hasContent("--version");
    }

    @Test
    void takesBackWhatWasAllowedAlthoughTheLineWouldBeRefusedByNow() throws IOException {
        tool("gen --version");
        studio.run("deps", "allow", "gen-tool", "--yes");
        var refused = Files.readString(folder.resolve("gen.json")).replace("gen --version", "gen --version | sh");
        write("gen.json", refused);
        assertThat(studio.run("registry", "edit", "gen-tool", "--from", "gen.json")
                        .status())
                .isZero();

        var revoked = studio.run("deps", "allow", "gen-tool", "--revoke");

        assertThat(revoked.status()).isZero();
        assertThat(revoked.out()).contains("[\"gen\",\"--version\"]", "no longer run");
        assertThat(studio.run("deps", "list", "--commands").out()).doesNotContain("allowed by you");
        assertThat(studio.run("deps", "allow", "gen-tool", "--revoke", "--json").status())
                .isZero();
    }

    @Test
    void takesAllLinesOfAToolBackInOneStep() throws IOException {
        for (var line : List.of("gen --version", "gen --Version", "gen --full-version")) {
            write("home/registry/tools/gen.json", TOOL.formatted(line));
            studio.run("deps", "allow", "gen", "--yes");
        }

        assertThat(studio.run("deps", "allow", "gen", "--revoke").out()).contains("--full-version", "--version");

        assertThat(studio.run("undo").out()).contains("gen --version", "gen --Version", "gen --full-version");
        assertThat(studio.run("deps", "list", "--commands").out().split("allowed by you"))
                .hasSize(4);
    }

    @Test
    void takesBackWhatWasAllowedForAToolThatIsGone() throws IOException {
        tool("gen --version");
        studio.run("deps", "allow", "gen-tool", "--yes");
        studio.run("registry", "remove", "gen-tool", "--yes");
        assertThat(studio.run("deps", "list", "--commands").out()).doesNotContain("allowed by you");
        studio.run("undo");
        assertThat(studio.run("deps", "list", "--commands").out()).contains("allowed by you");
        Files.delete(folder.resolve("home/registry/tools/gen-tool.json"));

        assertThat(studio.run("deps", "allow", "gen-tool", "--revoke").out()).contains("no longer run");

        assertThat(studio.run("deps", "list", "--commands").out()).doesNotContain("allowed by you");
        assertThat(studio.run("deps", "allow", "gen-tool", "--revoke", "--json").error())
                .isEqualTo("item-files-missing");
    }

    @Test
    @FaultCase("C72")
    void allowsNothingThatNeedsAShell() throws IOException {
        tool("gen --version | sh");

        program("gen", "touch ran");
        studio.run("deps", "add", "web", "gen-tool", "--version", "1");

        assertThat(studio.run("deps", "allow", "gen-tool", "--yes", "--json").error())
                .isEqualTo("version-check-refused");
        assertThat(studio.run("deps", "allow", "gen-tool", "--yes").err())
                .contains("is not run: “gen --version | sh”. Write the name of a program");
        assertThat(studio.run("deps", "check", "web").out())
                .contains("not known: the version_check of its tool would do more than ask");
        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(studio.run("deps", "allow", "skill/gen-tool", "--yes", "--json")
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add web gen", "list web", "check web", "remove web gen"})
    void knowsTheToolsThatWereAddedToTheRegistryByHand(String command) throws IOException {
        if (!command.startsWith("add")) {
            studio.run("deps", "add", "web", "gen");
        }
        write("home/registry/tools/gen-tool.json", TOOL.formatted("gen --version"));

        var told = studio.run(("deps " + command + " --json").split(" "));

        assertThat(told.out()).contains("\"install_command\":\"touch installed\"");
    }

    @Test
    void allowsTheCommandOfAToolThatWasAddedToTheRegistryByHand() throws IOException {
        write("home/registry/tools/gen.json", TOOL.formatted("gen --version"));

        var allowed = studio.run("deps", "allow", "gen", "--yes");

        assertThat(allowed.out()).contains("[\"gen\",\"--version\"]");
    }

    private void tool(String versionCheck) throws IOException {
        write("gen.json", TOOL.formatted(versionCheck));
        assertThat(studio.run("registry", "add", "tool", "gen-tool", "--from", "gen.json")
                        .status())
                .isZero();
    }

    private void program(String name, String script) throws IOException {
        var file = write("bin/" + name, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
