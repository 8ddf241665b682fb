package dev.projectstudio.core.dependency;

import static dev.projectstudio.core.dependency.DependencyWorld.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DependencyChecksTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path temp;

    private DependencyWorld world;

    @BeforeEach
    void begin() {
        world = new DependencyWorld(database, temp);
    }

    @Test
    void tellsWhatIsThereAndInWhichVersion() {
        var node = world.program("node", "echo v20.11.0");
        world.program("java", "echo 'openjdk version \"1.8.0_392\"' >&2");

        assertThat(world.standing("node", ">=18 <21", world.checks())).satisfies(standing -> {
            assertThat(standing.status()).isEqualTo("installed");
            assertThat(standing.path()).isEqualTo(node.toString());
            assertThat(standing.version()).isEqualTo("20.11.0");
            assertThat(standing.reason()).isNull();
            assertThat(standing.checkedAt()).isNotNull();
        });
        assertThat(world.standing("node", "^22", world.checks()).status()).isEqualTo("version_mismatch");
        assertThat(world.standing("java", "1.8", world.checks()).status()).isEqualTo("installed");
        assertThat(world.standing("java", ">= 11", world.checks()).status()).isEqualTo("version_mismatch");
        assertThat(world.standing("zig", "", world.checks()).status()).isEqualTo("not_installed");
    }

    @Test
    void saysWhyItDoesNotKnow() {
        world.program("node", "exit 3");
        world.program("ruby", "echo hello; printf '\\000\\033[31m'");
        world.program("php", "while :; do echo 12345678901234567890123456789012345678901234567890; done");
        world.program("go", "echo go version go1.22.1 linux/amd64");
        world.program("mystery", "echo 1.0 > " + world.folder.resolve("ran"));

        assertThat(world.standing("node", "20", world.checks()).reason()).isEqualTo("failed");
        assertThat(world.standing("ruby", "3", world.checks()).reason()).isEqualTo("no-version");
        assertThat(world.standing("php", "8", world.checks()).reason()).isEqualTo("too-much");
        assertThat(world.standing("mystery", "1", world.checks()).reason()).isEqualTo("no-command");
        assertThat(world.folder.resolve("ran")).doesNotExist();
        assertThat(world.standing("mystery", "", world.checks()).status()).isEqualTo("installed");
    }

    @Test
    void goesOnWithoutAToolWhoseFileCannotBeRead() throws IOException {
        world.program("node", "echo v20.11.0");
        world.tool("broken", "broken", "broken --version");
        world.tool("fine", "fine", "fine --version");
        var file = world.folder.resolve("home/registry/tools/broken.json");
        Files.delete(file);
        Files.createSymbolicLink(file, Files.writeString(world.folder.resolve("elsewhere.json"), "{}"));

        assertThat(world.standing("node", ">=18", world.checks()).status()).isEqualTo("installed");
        assertThat(world.checks().tools().find("fine")).isPresent();
        assertThat(world.checks().tools().find("broken")).isEmpty();
    }

    @Test
    void doesNotUnderstandNamesOfReleases() {
        world.program("node", "echo v20.11.0");
        world.inRepository(".nvmrc", "lts/*\n");
        world.service().detect(world.atlas, null, () -> false);

        var node = DependencyWorld.find(world.checks().check(world.atlas, () -> false, _ -> {}), "node");

        assertThat(node.requiredVersion()).isEqualTo("lts/*");
        assertThat(node.standing().status()).isEqualTo("unknown");
        assertThat(node.standing().reason()).isEqualTo("range-not-understood");
        assertThat(node.standing().version()).isEqualTo("20.11.0");
    }

    @Test
    @FaultCase("C73")
    void endsAProgramThatNeverAnswersWithAllThatItStarted() throws IOException {
        var pid = world.folder.resolve("pid");
        world.program("python3", "sleep 600 & echo $! > " + pid + "; wait");
        long begun = System.nanoTime();

        var standing = world.standing("python", ">= 3", world.checks());

        assertThat(standing.status()).isEqualTo("unknown");
        assertThat(standing.reason()).isEqualTo("timed-out");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(Processes.isRunning(Files.readString(pid).strip())).isFalse();
        assertThat(ProgramProbe.LIMIT).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @FaultCase("C73")
    void runsNoProgramOfTheRepositoryWhereverThePathLeads() throws IOException {
        var ran = world.folder.resolve("ran");
        var inside = world.repository.resolve("bin");
        var evil = program(inside, "python3", "touch " + ran + "; echo Python 3.12.0");
        program(world.repository, "python3", "touch " + ran + "; echo Python 3.12.0");
        var linked = Files.createDirectories(world.folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("python3"), evil);
        var whole = Files.createSymbolicLink(world.folder.resolve("whole"), inside);
        var up = world.bin + "/../atlas/bin";
        var path = String.join(
                ":", ".", "", "bin", "atlas/bin", inside.toString(), up, linked.toString(), whole.toString());

        var standing = world.standing("python", ">= 3", world.checks(Map.of("PATH", path)));

        assertThat(ran).doesNotExist();
        assertThat(standing.status()).isEqualTo("unknown");
        assertThat(standing.reason()).isEqualTo("unsafe-place");
        world.program("python3", "echo Python 3.13.1");
        var checked = world.checks(Map.of("PATH", path + ":" + world.bin)).check(world.atlas, () -> false, _ -> {});
        assertThat(checked.getFirst().standing().path())
                .isEqualTo(world.bin.resolve("python3").toString());
        assertThat(ran).doesNotExist();
    }

    @Test
    @FaultCase("C73")
    void leadsNoProgramThatIsRunToOneOfTheRepository() throws IOException {
        var ran = world.folder.resolve("ran");
        var seen = world.folder.resolve("seen");
        var evil = program(world.repository, "node", "touch " + ran + "; echo 10.9.0");
        var linked = Files.createDirectories(world.folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("node"), evil);
        DependencyWorld.write(world.bin.resolve("npm"), "#!/usr/bin/env node\n", "rwxr-xr-x");
        program(world.folder.resolve("later"), "node", "echo 10.8.2");
        var java = Files.createDirectories(world.folder.resolve("jdk/bin"));
        Files.createSymbolicLink(java.resolve("java"), evil);
        world.program(
                "mvn",
                "env > " + seen + "; \"${JAVA_HOME:-" + world.folder.resolve("later")
                        + "}/bin/java\"; echo Apache Maven 3.9.9");
        var checks = world.checks(Map.of(
                "PATH",
                linked + ":" + world.bin + ":" + world.folder.resolve("later") + ":/usr/bin:/bin",
                "JAVA_HOME",
                world.folder.resolve("jdk").toString()));

        assertThat(world.standing("npm", "10.8", checks).version()).isEqualTo("10.8.2");
        assertThat(world.standing("maven", "3", checks).version()).isEqualTo("3.9.9");
        assertThat(seen).content().doesNotContain("JAVA_HOME");
        assertThat(ran).doesNotExist();
    }

    /// As `npm link` leaves it: the link is beside Node itself.
    @Test
    @FaultCase("C73")
    void keepsTheFolderOfALinkIntoTheRepositoryAndNotTheLink() throws IOException {
        var ran = world.folder.resolve("ran");
        var seen = world.folder.resolve("seen");
        var evil = program(world.repository, "cli", "touch " + ran);
        Files.createSymbolicLink(world.bin.resolve("atlas-cli"), evil);
        Files.createSymbolicLink(world.bin.resolve("uname"), evil);
        world.program("node", "echo 10.8.2");
        DependencyWorld.write(world.bin.resolve("npm"), "#!/usr/bin/env node\n", "rwxr-xr-x");
        world.program(
                "mvn",
                "echo \"$PATH\" > " + seen + "; atlas-cli || echo none >> " + seen + "; uname >> " + seen
                        + "; echo Apache Maven 3.9.9");

        assertThat(world.standing("npm", "10.8", world.checks()).version()).isEqualTo("10.8.2");
        assertThat(world.standing("maven", "3", world.checks()).version()).isEqualTo("3.9.9");

        assertThat(ran).doesNotExist();
        var told = Files.readAllLines(seen);
        assertThat(told).hasSize(3).element(1).isEqualTo("none");
        assertThat(told.getLast()).isNotBlank();
        assertThat(told.getFirst()).endsWith(":" + world.bin + ":/usr/bin:/bin");
        assertThat(Path.of(told.getFirst().split(":", 2)[0])).isAbsolute().doesNotExist();
    }

    @Test
    @FaultCase("C73")
    void runsNoProgramThatAnybodyMayReplace() throws IOException {
        var ran = world.folder.resolve("ran");
        var open = Files.createDirectories(world.folder.resolve("open"));
        program(open, "node", "touch " + ran + "; echo v20.0.0");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        DependencyWorld.write(world.bin.resolve("go"), "#!/bin/sh\ntouch " + ran + "\n", "rwxrwxrwx");
        var checks = world.checks(Map.of("PATH", open + ":" + world.bin));

        assertThat(world.standing("node", "20", checks).reason()).isEqualTo("unsafe-place");
        assertThat(world.standing("go", "1", checks).reason()).isEqualTo("unsafe-place");
        assertThat(ran).doesNotExist();
    }

    @Test
    @FaultCase("C73")
    void showsAProgramNothingOfTheProject() {
        var seen = world.folder.resolve("seen");
        world.program("node", "env > " + seen + "; pwd >> " + seen + "; cat >> " + seen + "; echo v20.0.0");
        var checks = world.checks(Map.of(
                "PATH",
                world.repository + ":relative:" + world.bin + ":/bin",
                "HOME",
                world.userHome.toString(),
                "NODE_OPTIONS",
                "--require ./evil.js",
                "LD_PRELOAD",
                "./evil.so",
                "SECRET_TOKEN",
                "s3cret",
                "JAVA_HOME",
                world.repository.resolve("jdk").toString()));

        assertThat(world.standing("node", "20", checks).status()).isEqualTo("installed");

        assertThat(seen)
                .content()
                .contains("HOME=" + world.userHome, "PATH=" + world.bin + ":/bin\n", "GOTOOLCHAIN=local")
                .contains("\n" + world.userHome + "\n")
                .doesNotContain("NODE_OPTIONS", "LD_PRELOAD", "s3cret", "JAVA_HOME", world.repository.toString());
    }

    @Test
    void findsInVersionManagersWhatThePathHasNot() {
        world.program("node", "echo v18.19.1");
        var ran = world.folder.resolve("ran");
        var nvm = world.userHome.resolve(".nvm/versions/node");
        for (var version : List.of("v20.9.0", "v20.11.0", "v22.1.0", "latest")) {
            program(nvm.resolve(version + "/bin"), "node", "touch " + ran);
        }
        var pyenv = world.folder.resolve("pyenv");
        program(pyenv.resolve("versions/3.12.4/bin"), "python", "touch " + ran);
        program(world.userHome.resolve(".asdf/installs/ruby/3.3.0/bin"), "ruby", "touch " + ran);
        program(world.userHome.resolve(".sdkman/candidates/java/21.0.2-tem/bin"), "java", "touch " + ran);
        program(pyenv.resolve("shims"), "python3", "touch " + ran + "; echo Python 3.12.4");
        var path = pyenv.resolve("shims") + ":" + world.bin + ":/bin";
        var checks = world.checks(Map.of("PATH", path, "PYENV_ROOT", pyenv.toString()));

        var node = world.standing("node", "^20", checks);

        assertThat(node.status()).isEqualTo("installed");
        assertThat(node.version()).isEqualTo("20.11.0");
        assertThat(node.path()).isEqualTo(nvm.resolve("v20.11.0/bin/node").toString());
        assertThat(world.standing("node", "^21", checks).version()).isEqualTo("18.19.1");
        assertThat(world.standing("python", "3.12", checks).status()).isEqualTo("installed");
        assertThat(world.standing("java", "21", checks).version()).isEqualTo("21.0.2");
        var ruby = world.standing("ruby", "~> 2.7", checks);
        assertThat(ruby.status()).isEqualTo("version_mismatch");
        assertThat(ruby.version()).isEqualTo("3.3.0");
        assertThat(ran).doesNotExist();
    }

    @Test
    @FaultCase("C72")
    void runsTheCheckOfAToolOnlyAfterExactlyThatLineIsAllowed() {
        var ran = world.folder.resolve("ran");
        world.program("openapi-generator", "echo \"$@\" >> " + ran + "; echo 7.2.0");
        world.tool("openapi-tool", "openapi-generator generate", "openapi-generator version");
        var checks = world.checks();

        assertThat(world.standing("openapi-tool", ">= 7", checks).reason()).isEqualTo("not-allowed");
        assertThat(ran).doesNotExist();
        var tool = checks.tool("openapi-tool");
        var words = checks.words(tool);
        assertThat(words).containsExactly("openapi-generator", "version");
        assertThat(checks.program(words)).contains(world.bin.resolve("openapi-generator"));
        checks.allow(tool.slug(), words);
        assertThat(checks.check(world.atlas, () -> false, _ -> {})
                        .getFirst()
                        .standing()
                        .version())
                .isEqualTo("7.2.0");
        assertThat(ran).hasContent("version");

        world.registry.edit(
                world.registry.open(world.registry.require("tool/openapi-tool").id()), """
                {"name": "openapi-tool", "description": "d", "tool_type": "cli", "command": "openapi-generator",
                 "version_check": "openapi-generator version --json"}
                """);
        var again = checks.check(world.atlas, () -> false, _ -> {}).getFirst().standing();

        assertThat(again.reason()).isEqualTo("not-allowed");
        assertThat(ran).hasContent("version");
        assertThat(world.folder.resolve("installed")).doesNotExist();
    }

    @Test
    @FaultCase("C72")
    void refusesACheckThatAShellWouldMakeMoreOf() {
        world.tool("bad-tool", "x", "x --version; touch ran");

        assertThatThrownBy(() -> world.checks().words(world.checks().tool("bad-tool")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("version-check-refused");
        assertThat(world.standing("bad-tool", "1", world.checks()).status()).isEqualTo("not_installed");
    }

    @Test
    void takesAYesBackLikeAnyOtherChange() {
        world.tool("openapi-tool", "openapi-generator", "openapi-generator version");
        var checks = world.checks();
        var words = checks.words(checks.tool("openapi-tool"));

        checks.allow("openapi-tool", words);
        checks.allow("openapi-tool", words);
        assertThat(checks.allowed()).hasSize(1);
        world.undo.undoLast();

        assertThat(checks.isAllowed("openapi-tool", words)).isFalse();
        checks.allow("openapi-tool", words);
        checks.forbid("openapi-tool");
        assertThat(checks.isAllowed("openapi-tool", words)).isFalse();
        assertThat(checks.isAllowed("other-tool", words)).isFalse();
    }

    @Test
    void looksAgainOnlyAfterADay() {
        var asked = world.folder.resolve("asked");
        world.program("node", "echo x >> " + asked + "; echo v20.11.0");
        world.service().add(world.atlas, new DependencyEdit("node", "20"));
        var checks = world.checks();

        checks.refresh(world.atlas);
        checks.refresh(world.atlas);

        assertThat(asked).hasContent("x");
        var node = world.service().require(world.atlas, "nodejs");
        var checkedAt = Objects.requireNonNull(node.standing().checkedAt());
        assertThat(node.isOld(checkedAt.plus(Duration.ofHours(23)))).isFalse();
        assertThat(node.isOld(checkedAt.plus(Duration.ofHours(25)))).isTrue();
    }

    @Test
    void asksEachProgramOnceInARound() throws IOException {
        var asked = world.folder.resolve("asked");
        world.program("node", "echo x >> " + asked + "; echo v20.11.0");
        var web = world.projects
                .register(Files.createDirectories(world.folder.resolve("web")), "web", null)
                .id();
        world.service().add(world.atlas, new DependencyEdit("node", "20"));
        world.service().add(web, new DependencyEdit("node", "22"));
        var round = world.checks().round();

        assertThat(round.check(world.atlas, () -> false, _ -> {}).getFirst().isUnmet())
                .isFalse();
        assertThat(round.check(web, () -> false, _ -> {}).getFirst().isUnmet()).isTrue();

        assertThat(asked).hasContent("x");
    }

    @Test
    @FaultCase("C73")
    void runsNoProgramOfAnyOtherProject() throws IOException {
        var ran = world.folder.resolve("ran");
        var web = Files.createDirectories(world.folder.resolve("web"));
        world.projects.register(web, "web", null);
        program(web.resolve(".venv/bin"), "python3", "touch " + ran + "; echo Python 3.12.0");

        var standing = world.standing(
                "python",
                "3",
                world.checks(Map.of("PATH", web.resolve(".venv/bin").toString())));

        assertThat(standing.reason()).isEqualTo("unsafe-place");
        assertThat(ran).doesNotExist();
    }

    @Test
    void looksWhereAProjectHoldsTheWholeFolderOfTheUser() {
        world.projects.register(world.userHome, "dotfiles", null);
        var node = program(world.userHome.resolve("bin"), "node", "echo v20.0.0");

        var standing = world.standing(
                "node",
                "20",
                world.checks(Map.of("PATH", world.userHome.resolve("bin").toString())));

        assertThat(standing.path()).isEqualTo(node.toString());
    }

    @Test
    void stopsWhenItIsTold() {
        world.program("node", "echo v20.11.0");
        world.service().add(world.atlas, new DependencyEdit("node", "20"));

        var checked = world.checks().check(world.atlas, () -> true, _ -> {});

        assertThat(checked.getFirst().standing().checkedAt()).isNull();
    }
}
