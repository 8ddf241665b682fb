package dev.projectstudio.platform.file;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Also the catalogue's C77.
class StudioHomeTest {

    @TempDir
    Path folder;

    @Test
    void isTheOneOfTheOptionBeforeTheOneOfTheEnvironment() {
        var environment = Map.of("PROJECT_STUDIO_HOME", "/from/environment");
        var user = Path.of("/home/ada");

        assertThat(StudioHome.locate(Path.of("/from/option"), environment, user).root())
                .isEqualTo(Path.of("/from/option"));
        assertThat(StudioHome.locate(null, environment, user).root()).isEqualTo(Path.of("/from/environment"));
        assertThat(StudioHome.locate(null, Map.of(), user).root()).isEqualTo(Path.of("/home/ada/.project-studio"));
        assertThat(StudioHome.locate(null, Map.of("PROJECT_STUDIO_HOME", " "), user)
                        .root())
                .isEqualTo(Path.of("/home/ada/.project-studio"));
        assertThat(StudioHome.locate(null, Map.of("PROJECT_STUDIO_HOME", "~/studio"), user)
                        .root())
                .isEqualTo(Path.of("/home/ada/studio"));
    }

    @Test
    void goesBackFromWhereALinkLeads() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("other/deep"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("other/deep"));

        assertThat(new StudioHome(folder.resolve("link/../new")).root()).isEqualTo(folder.resolve("other/new"));
        assertThat(new StudioHome(folder.resolve("link/./.././new/.")).root()).isEqualTo(folder.resolve("other/new"));
        assertThat(new StudioHome(folder.resolve("link/home")).root()).isEqualTo(folder.resolve("link/home"));
        assertThat(new StudioHome(folder.resolve("nothing/../new")).root()).isEqualTo(folder.resolve("new"));
        assertThat(new StudioHome(Path.of("/../new")).root()).isEqualTo(Path.of("/new"));
    }

    @Test
    @FaultCase("C77")
    void hasTheLayoutOfTheSeedForItsOwnerOnly() throws IOException {
        var home = new StudioHome(folder.resolve("new/home")).create();

        for (var part : new String[] {"", "projects", "registry/skills", "registry/prompts", "backups", "logs"}) {
            assertThat(Files.getPosixFilePermissions(home.root().resolve(part)))
                    .as(part)
                    .isEqualTo(fromString("rwx------"));
        }
        assertThat(home.database()).isEqualTo(home.root().resolve("studio.db"));
        assertThat(home.contextFolder("p1")).isEqualTo(home.root().resolve("projects/p1/context"));
        assertThat(home.projectFile("p1")).isEqualTo(home.root().resolve("projects/p1/project.json"));
        assertThat(home.openToOthers()).isEmpty();
    }

    @Test
    @FaultCase("C77")
    void findsWhatOthersMayOpenAndClosesIt() throws IOException {
        var home = new StudioHome(folder.resolve("home")).create();
        home.createPrivately(home.database());
        assertThat(home.openToOthers()).isEmpty();
        Files.setPosixFilePermissions(home.root(), fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(home.database(), fromString("rw-r--r--"));

        assertThat(home.openToOthers()).containsExactly(home.root(), home.database());

        home.closeToOthers();
        assertThat(home.openToOthers()).isEmpty();
    }

    @Test
    void isReachedThroughALinkUnderItsRealPath() throws IOException {
        var real = Files.createDirectory(folder.resolve("real"));
        var link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(new StudioHome(link).create().root()).isEqualTo(real.toRealPath());
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new StudioHome(file).create())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("home-not-a-directory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "..", ".", "", "a/b", "a\\b", ".git", "a:b", "x\ny", "end.", " "})
    void keepsTheFolderOfAnOddIdInsideTheHome(String id) {
        var home = new StudioHome(folder);

        assertThat(home.projectFolder(id)).hasParentRaw(home.projects());
        assertThat(SafePath.parse(home.contextPath(id, "claude.md"))).isPresent();
    }

    @Test
    void keepsTheFolderOfAnIdMadeElsewhere() {
        assertThat(new StudioHome(folder).projectFolder("My Project é"))
                .isEqualTo(folder.resolve("projects/My Project é"));
        assertThat(new StudioHome(folder).projectFolder("a/b"))
                .isNotEqualTo(new StudioHome(folder).projectFolder("a:b"));
    }

    @Test
    void severalMakeTheSameHomeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                var root = folder.resolve("made" + i).resolve("home");
                Callable<StudioHome> maker = () -> new StudioHome(root).create();
                for (var home : threads.invokeAll(Collections.nCopies(8, maker))) {
                    assertThat(home.get().root()).isEqualTo(root.toRealPath());
                }
            }
        }
    }
}
