package dev.projectstudio.cli;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.Main;
import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Real commands of somebody who may read and not write: the home, or the repository.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are set as POSIX has them")
class ForbiddenPlacesTest {

    private static final String AGREED = "# Atlas\n";
    private static final String DRIFTED = "# Atlas\n- Be brief.\n";

    @TempDir
    Path folder;

    private Path home;
    private Path atlas;
    private Place studio;

    @BeforeEach
    void adoptARepositoryAndLetItDrift() throws IOException {
        folder = folder.toRealPath();
        home = folder.resolve("home");
        atlas = Files.createDirectories(folder.resolve("atlas"));
        Files.writeString(atlas.resolve("CLAUDE.md"), AGREED);
        Files.createDirectories(folder.resolve("borealis"));
        studio = Place.of(home, folder);
        studio.run("project", "add", "atlas");
        studio.run("context", "adopt", "atlas");
        Files.writeString(atlas.resolve("CLAUDE.md"), DRIFTED);
    }

    @AfterEach
    void allowEverythingAgain() throws IOException {
        permit(home, "rwx------", "rw-------");
        permit(atlas, "rwx------", "rw-------");
    }

    @Test
    @FaultCase("C18")
    void aHomeThatMayOnlyBeReadIsReadAndNeverWritten() throws IOException {
        permit(home, "r-x------", "r--------");
        var before = Soundness.bytesBelow(home);

        assertThatItIsReadAndNotWritten(this::somebody);

        assertThat(Soundness.bytesBelow(home)).isEqualTo(before);
    }

    @Test
    @FaultCase("C18")
    void aHomeThatMayNotEvenBeReadIsNotTakenForAnEmptyOne() throws IOException {
        permit(home, "---------", "rw-------");

        for (var words : List.of(new String[] {"drift", "--all"}, new String[] {"project", "list"})) {
            var refused = somebody(words);
            assertThat(refused.status()).as(refused.output()).isEqualTo(2);
            assertThat(refused.output()).contains("The home " + home + " cannot be read");
        }
    }

    @Test
    @FaultCase("C18")
    void aDatabaseThatMayNotBeReadIsNamed() throws IOException {
        Files.setPosixFilePermissions(home.resolve("studio.db"), fromString("---------"));

        var refused = somebody("project", "list");

        assertThat(refused.status()).as(refused.output()).isEqualTo(2);
        assertThat(refused.output()).contains("The database " + home.resolve("studio.db") + " cannot be read");
    }

    @Test
    @FaultCase("C18")
    @Tag("faults")
    void aHomeOnADiskThatIsMountedReadOnlyIsReadAndNeverWritten() {
        var before = Soundness.bytesBelow(home);

        assertThatItIsReadAndNotWritten(words ->
                mounted("mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s'".formatted(home), words));

        assertThat(Soundness.bytesBelow(home)).isEqualTo(before);
    }

    @Test
    @FaultCase("C19")
    void aRepositoryThatMayOnlyBeReadKeepsItsDrift() throws IOException {
        permit(atlas, "r-x------", "r--------");

        assertThatNothingIsPushed(this::somebody, "permission");
        studio.run("context", "add", "atlas", "rules.md");
        assertThat(somebody("sync", "atlas").output())
                .contains("no permission", "the right to read and write it")
                .doesNotContain("let your user read it");
    }

    @Test
    @FaultCase("C19")
    @Tag("faults")
    void aRepositoryOnADiskThatIsMountedReadOnlyKeepsItsDrift() throws IOException {
        assertThatNothingIsPushed(
                words -> mounted(
                        "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s'".formatted(atlas), words),
                "read-only");
    }

    @Test
    @FaultCase("C17")
    void aTextThatMayNoLongerBeReadIsUnknown() throws IOException {
        var anHourAgo = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(atlas.resolve("CLAUDE.md"), anHourAgo);
        studio.run("drift", "--all");
        Files.setPosixFilePermissions(atlas.resolve("CLAUDE.md"), fromString("---------"));

        assertThat(somebody("drift", "--all").output()).contains("unknown", "no permission; let your user read it");
    }

    @Test
    @FaultCase("C18")
    void aFolderInTheHomeThatMayNotBeReadIsOneProblemAmongOthers() throws IOException {
        studio.run("project", "add", "borealis");
        studio.run("context", "add", "borealis", "rules.md");
        var context = folderOf("borealis").resolve("context");
        Files.delete(context.resolve("rules.md"));
        var unreadable =
                List.of(folderOf("atlas"), Files.createDirectories(context.resolve("deep")), home.resolve("backups"));
        for (var each : unreadable) {
            Files.setPosixFilePermissions(each, fromString("---------"));
        }

        for (var words : List.of(new String[] {"doctor"}, new String[] {"doctor", "--fix"})) {
            var examined = somebody(words);

            assertThat(examined.status()).as(examined.output()).isEqualTo(1);
            assertThat(examined.output())
                    .contains("rules.md")
                    .doesNotContain("claude.md", "\tat ")
                    .satisfies(output -> assertThat(unreadable)
                            .allSatisfy(each -> assertThat(output)
                                    .containsOnlyOnce("The folder " + each + " in the home cannot be read")));
        }
        for (var each : unreadable) {
            Files.setPosixFilePermissions(each, fromString("rwx------"));
        }
    }

    private Path folderOf(String project) {
        var id = studio.run("project", "show", project, "--json")
                .json()
                .findValue("id")
                .textValue();
        return home.resolve("projects").resolve(id);
    }

    private interface Running {
        JavaProcess.Ended run(String... words);
    }

    private void assertThatItIsReadAndNotWritten(Running running) {
        var drift = running.run("drift", "--all");
        assertThat(drift.status()).as(drift.output()).isEqualTo(1);
        assertThat(drift.output()).contains("claude.md", "cannot be written");

        for (var words : List.of(
                new String[] {"project", "add", folder.resolve("borealis").toString()},
                new String[] {"drift", "resolve", "atlas", "claude.md", "--accept-repo"})) {
            var refused = running.run(words);
            assertThat(refused.status()).as(refused.output()).isEqualTo(2);
            assertThat(refused.output()).contains("is open for reading only").doesNotContain("\tat ");
        }
    }

    private void assertThatNothingIsPushed(Running running, String cause) throws IOException {
        var pushed = running.run("drift", "resolve", "atlas", "claude.md", "--keep-studio");

        assertThat(pushed.status()).as(pushed.output()).isEqualTo(2);
        assertThat(pushed.output())
                .contains(atlas.resolve("CLAUDE.md").toString(), cause)
                .doesNotContain("\tat ");
        assertThat(atlas.resolve("CLAUDE.md")).hasContent(DRIFTED);
        try (var files = Files.list(atlas)) {
            assertThat(files).containsExactly(atlas.resolve("CLAUDE.md"));
        }
        assertThat(studio.run("drift", "--all").status()).isEqualTo(1);
        assertThat(studio.run("doctor").out()).doesNotContain("waiting");
    }

    private JavaProcess.Ended somebody(String... words) {
        try (var process = JavaProcess.startUnprivileged(Main.class, (Object[]) atHome(words))) {
            return process.ended();
        }
    }

    private JavaProcess.Ended mounted(String mounting, String... words) {
        try (var process = JavaProcess.startMounted(mounting, Main.class, (Object[]) atHome(words))) {
            return process.ended();
        }
    }

    private String[] atHome(String... words) {
        var args = new ArrayList<>(List.of(words));
        args.addAll(List.of("--home", home.toString()));
        return args.toArray(String[]::new);
    }

    private static void permit(Path root, String folders, String files) throws IOException {
        try (var all = Files.walk(root)) {
            for (var each : all.sorted().toList()) {
                Files.setPosixFilePermissions(each, fromString(Files.isDirectory(each) ? folders : files));
            }
        }
    }
}
