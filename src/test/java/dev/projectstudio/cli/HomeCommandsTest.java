package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.projectstudio.JavaProcess;
import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.core.home.OpenHome;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.OtherProgram;
import dev.projectstudio.platform.db.SeedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeCommandsTest {

    @TempDir
    Path folder;

    private Path home;
    private Place studio;

    @BeforeEach
    void registerARepository() throws IOException {
        folder = folder.toRealPath();
        home = folder.resolve("home");
        studio = Place.of(home, folder);
        Files.writeString(
                Git.init(Files.createDirectories(folder.resolve("atlas"))).resolve("CLAUDE.md"), "# A\n");
        studio.run("project", "add", "atlas");
        studio.run("context", "adopt", "atlas");
    }

    @Test
    void removeWantsAWordOfConsent() {
        var silent = studio.run("project", "remove", "atlas", "--json");
        var refused = studio.typing("n\n").run("project", "remove", "atlas");

        assertThat(silent.error()).isEqualTo("confirmation-needed");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(studio.run("project", "list").lines()).hasSize(1);
    }

    @Test
    @FaultCase("C82")
    void removeTouchesNothingInTheRepositoryAndCanBeRecovered() {
        var removed = studio.run("project", "remove", "atlas", "--yes", "--json");

        assertThat(removed.status()).isZero();
        assertThat(studio.run("project", "list", "--archived", "--json").json().get("projects"))
                .isEmpty();
        assertThat(folder.resolve("atlas/CLAUDE.md")).hasContent("# A\n");

        var backup = removed.json().get("backup").textValue();
        var recovered = studio.run("recover", "--backup", backup, "--yes", "--json");
        assertThat(recovered.status()).isZero();
        assertThat(Path.of(recovered.json().at("/recovered/set_aside").textValue()))
                .exists();
        assertThat(studio.run("context", "show", "atlas", "claude.md").out()).isEqualTo("# A\n");
    }

    @Test
    void aBackupIsMeantByItsNameAsWell() {
        var removed = studio.run("project", "remove", "atlas", "--yes", "--json");
        var backup = Path.of(removed.json().get("backup").textValue()).getFileName();

        var recovered = studio.run("recover", "--backup", backup.toString(), "--yes", "--json");

        assertThat(recovered.status()).isZero();
        assertThat(recovered.json().at("/recovered/backup").textValue())
                .isEqualTo(removed.json().get("backup").textValue());
        assertThat(studio.run("project", "list").out()).contains("atlas");
    }

    @Test
    void whereABackupIsNotFoundThoseThereAreAreNamed() {
        var none = studio.run("recover", "--backup", "nothing", "--json");
        var removed = studio.run("project", "remove", "atlas", "--yes", "--json");
        var another = studio.run("recover", "--backup", "nothing", "--json");

        var backup = Path.of(removed.json().get("backup").textValue()).getFileName();
        assertThat(none.error()).isEqualTo("backup-not-found");
        assertThat(none.err()).contains("--rebuild");
        assertThat(another.json().at("/error/hint").textValue()).contains(backup.toString());
    }

    @Test
    @FaultCase("C102")
    void aDamagedDatabaseIsRefusedByEveryCommandAndNamedByDoctor() throws IOException {
        damage();

        var refused = studio.run("project", "list", "--json");
        var examined = studio.run("doctor", "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).isEqualTo("database-damaged");
        assertThat(refused.err()).contains("studio recover");
        assertThat(examined.status()).isEqualTo(1);
        assertThat(examined.json().at("/problems/0/code").textValue()).isEqualTo("database-broken");
    }

    @Test
    void doctorSaysWhatItWillNotOpen() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        SeedDatabase.run(elsewhere.resolve("studio.db"), "CREATE TABLE songs (id TEXT)");
        var other = Place.of(elsewhere, folder);

        var examined = other.run("doctor", "--json");

        assertThat(examined.status()).isEqualTo(1);
        assertThat(examined.json().at("/problems/0/code").textValue()).isEqualTo("database-foreign");
        assertThat(other.run("doctor").out())
                .contains("is not to Project Studio's schema")
                .hasLineCount(1);
    }

    @Test
    void aDatabaseOfAnotherKindIsRefusedInASentenceWithEveryDifferenceBeside() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        SeedDatabase.run(elsewhere.resolve("studio.db"), "CREATE TABLE songs (id TEXT)");
        var other = Place.of(elsewhere, folder);

        var refused = other.run("project", "list", "--json").json().get("error");
        var examined = other.run("doctor", "--json").json().at("/problems/0");

        assertThat(refused.get("message").textValue())
                .hasSizeLessThan(500)
                .containsPattern(": - index .* and \\d+ more\\.$");
        assertThat(refused.get("details")).hasSizeGreaterThan(50);
        assertThat(refused.get("details"))
                .last()
                .extracting(JsonNode::textValue)
                .isEqualTo("+ table songs");
        assertThat(examined.get("message").textValue()).hasSizeLessThan(500).endsWith(", ….");
        assertThat(examined.get("detail").textValue()).endsWith("+ table songs");
    }

    @Test
    @FaultCase("C102")
    void aLostDatabaseIsNeverReplacedByAnEmptyOne() throws IOException {
        for (var part : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(home.resolve("studio.db") + part));
        }

        assertThat(studio.run("project", "list", "--json").error()).isEqualTo("database-missing");
        assertThat(home.resolve("studio.db")).doesNotExist();
    }

    @Test
    @FaultCase({"C39", "C102"})
    void aDamagedDatabaseIsRebuiltFromTheFiles() throws IOException {
        damage();

        var rebuilt = studio.run("recover", "--rebuild", "--json");

        assertThat(rebuilt.status()).isZero();
        assertThat(rebuilt.json().at("/recovered/projects/0").textValue()).isEqualTo("atlas");
        assertThat(rebuilt.json().at("/recovered/lost").textValue()).contains("decisions");
        assertThat(Path.of(rebuilt.json().at("/recovered/set_aside").textValue()))
                .exists();
        assertThat(studio.run("context", "show", "atlas", "claude.md").out()).isEqualTo("# A\n");
        assertThat(SeedDatabase.value(
                        home.resolve("studio.db"), "SELECT count(*) FROM attention WHERE settled_at IS NULL"))
                .isEqualTo("0");
    }

    @Test
    void aBackupWithoutAProjectWhoseFolderIsThereSaysSoAndDoctorTakesItIn() throws IOException {
        studio.run(
                "project",
                "add",
                Files.createDirectories(folder.resolve("borealis")).toString());
        var backup = studio.run("project", "remove", "borealis", "--yes", "--json")
                .json()
                .get("backup")
                .textValue();
        studio.run(
                "project",
                "add",
                Files.createDirectories(folder.resolve("cygnus")).toString());
        studio.run("context", "add", "cygnus", "rules.md");

        var recovered = studio.run("recover", "--backup", backup, "--yes");
        var mended = studio.run("doctor", "--fix");

        assertThat(recovered.status()).isEqualTo(1);
        assertThat(recovered.out()).contains("of the project cygnus belongs to none", "studio doctor --fix");
        assertThat(mended.out()).contains("Mended: The folder ");
        assertThat(studio.run("context", "list", "cygnus").out()).contains("rules.md");
    }

    @Test
    void aSoundDatabaseMakesWayOnlyWhereSomebodySaidSo() {
        var backup = studio.run("project", "remove", "atlas", "--yes", "--json")
                .json()
                .get("backup")
                .textValue();

        var rebuilding = studio.run("recover", "--rebuild", "--json");
        var restoring = studio.typing("n\n").run("recover", "--backup", backup);

        assertThat(rebuilding.error()).isEqualTo("confirmation-needed");
        assertThat(rebuilding.err()).contains("is sound", "decisions", "--yes");
        assertThat(restoring.status()).isEqualTo(2);
        assertThat(restoring.err()).contains("is sound", "after the backup was made");
        assertThat(studio.run("project", "list").out()).doesNotContain("atlas");
        assertThat(studio.typing("y\n").run("recover", "--backup", backup).status())
                .isZero();
        assertThat(studio.run("project", "list").out()).contains("atlas");
    }

    @Test
    void whatAnotherProgramLeftBlankComesBackAsItWasAndIsNoEditOfAnybodys() {
        var database = home.resolve("studio.db");
        var blank = folder.resolve("blank");
        SeedDatabase.run(
                database,
                "INSERT INTO projects (id, name, repo_path) VALUES ('', 'Nameless', '" + blank + "')",
                "INSERT INTO projects (id, name) VALUES ('no-name', '')",
                "INSERT INTO projects (id, name, created_at) VALUES ('no-time', 'Timeless', NULL)",
                "INSERT INTO projects (id, name, created_at) VALUES ('bogus-time', 'Bogus', 'bogus')");
        studio.run("doctor", "--fix");
        var before = studio.run("doctor").out();

        var rebuilt = studio.run("recover", "--rebuild", "--yes", "--json");
        var after = studio.run("doctor").out();

        assertThat(rebuilt.json().at("/recovered/unnamed")).isEmpty();
        assertThat(rebuilt.json().at("/recovered/findings")).isEmpty();
        assertThat(SeedDatabase.value(database, "SELECT repo_path FROM projects WHERE id = ''"))
                .isEqualTo(blank.toString());
        assertThat(before).doesNotContain("project file");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aPathOfARowThatLeadsOutOfTheHomeIsNotOneOfARepository() {
        SeedDatabase.run(home.resolve("studio.db"), "UPDATE context_files SET file_path = '../../../evil.md'");

        assertThat(studio.run("doctor").out())
                .contains("leads out of its folder in the home")
                .doesNotContain("out of the repo");
    }

    @Test
    void aLinkOutOfTheHomeIsNamedInWords() throws IOException {
        var text = onlyTextOf("atlas");
        Files.delete(text);
        Files.createSymbolicLink(text, folder.resolve("atlas/CLAUDE.md"));

        var examined = studio.run("doctor");

        assertThat(examined.out())
                .contains("leads out of its folder in the home")
                .doesNotContain("outside-");
    }

    /// What is in the journal is not in the copy: whoever copies the database alone while it is open loses the latest.
    @Test
    @FaultCase("C39")
    void aDatabaseThatWasCopiedWithoutItsJournalGetsBackWhatTheFilesHold() throws IOException {
        var copy = folder.resolve("copy");
        try (var other = JavaProcess.start(OpenHome.class, home)) {
            other.awaitLine("open");
            studio.run(
                    "project",
                    "add",
                    Files.createDirectory(folder.resolve("cygnus")).toString());
            studio.run("context", "add", "cygnus", "rules.md");
            Files.createDirectories(copy);
            Files.copy(home.resolve("studio.db"), copy.resolve("studio.db"));
            copyTree(home.resolve("projects"), copy.resolve("projects"));
            other.kill();
        }
        var there = Place.of(copy, folder);

        assertThat(there.run("project", "list").out()).doesNotContain("cygnus");
        var found = there.run("doctor", "--json");
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.out()).contains("project-without-row");
        assertThat(there.run("recover", "--rebuild", "--yes").status()).isZero();

        assertThat(there.run("project", "list").out()).contains("cygnus");
        assertThat(there.run("context", "list", "cygnus").out()).contains("rules.md");
    }

    @Test
    @FaultCase("C32")
    void aCommandSaysThatItWaitsForAnotherProgram() {
        try (var other = JavaProcess.start(OtherProgram.class, "hold", home.resolve("studio.db"))) {
            other.awaitLine("holding");
            CompletableFuture.runAsync(
                    () -> other.tell("go"), CompletableFuture.delayedExecutor(1_500, TimeUnit.MILLISECONDS));

            var added = studio.run("context", "add", "atlas", "rules.md");

            assertThat(added.status()).isZero();
            assertThat(added.err()).contains("Waiting for another program");
        }
    }

    @Test
    void aHomeThatCannotEvenBeLookedAtSaysSoAndNamesTheOtherWays() throws IOException {
        damage();

        var look = studio.run("recover", "--read-only", "--json");

        assertThat(look.error()).isEqualTo("database-unreadable");
        assertThat(look.err()).contains(home.resolve("studio.db").toString()).contains("--rebuild");
    }

    @Test
    @FaultCase("C102")
    void aHomeWhoseDatabaseIsGoneIsNotLookedAtAsAnEmptyOne() throws IOException {
        for (var part : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(home.resolve("studio.db") + part));
        }

        assertThat(studio.run("recover", "--read-only", "--json").error()).isEqualTo("database-missing");
        Files.createFile(home.resolve("studio.db"));
        assertThat(studio.run("recover", "--read-only", "--json").error()).isEqualTo("database-empty");
    }

    @Test
    @FaultCase("C77")
    void whatOthersMayOpenIsNamedAndByDoctorOnce() throws IOException {
        Files.setPosixFilePermissions(home.resolve("backups"), PosixFilePermissions.fromString("rwxr-xr-x"));
        var said = "Others than you may open " + home.resolve("backups") + ".";

        var listed = studio.run("project", "list");
        var examined = studio.run("doctor");

        assertThat(listed.err()).contains(said);
        assertThat(examined.err()).isEmpty();
        assertThat(examined.out()).containsOnlyOnce(said);
    }

    @Test
    void anErrorStandsAloneInAHomeThatOthersMayOpen() throws IOException {
        Files.setPosixFilePermissions(home.resolve("backups"), PosixFilePermissions.fromString("rwxr-xr-x"));

        var failed = studio.run("project", "show", "nothing");
        var found = studio.run("project", "show", "atlas");

        assertThat(failed.err()).hasLineCount(1).startsWith("studio: There is no project nothing.");
        assertThat(found.err()).hasLineCount(1).contains("Others than you may open");
    }

    @Test
    @FaultCase("C39")
    void whatIsFoundOnceIsToldBesideAnErrorToo() throws IOException {
        Files.setPosixFilePermissions(home.resolve("backups"), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var other = JavaProcess.start(OpenHome.class, home)) {
            other.awaitLine("open");
            other.kill();
        }
        Files.deleteIfExists(home.resolve("studio.db-wal"));

        var failed = studio.run("project", "show", "nothing", "--json");
        var again = studio.run("project", "show", "nothing");

        assertThat(failed.error()).isEqualTo("project-not-found");
        assertThat(failed.err().lines())
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("studio: There is no project nothing."),
                        lost -> assertThat(lost)
                                .startsWith("studio: ")
                                .contains(home.resolve("studio.db").toString()));
        assertThat(again.err()).hasLineCount(1);
    }

    @Test
    void aProjectWithABlankIdCanBeNamedByIt() {
        SeedDatabase.run(home.resolve("studio.db"), "INSERT INTO projects (id, name) VALUES ('', 'Nameless')");

        assertThat(studio.run("project", "show", "").out()).contains("Nameless");
        assertThat(studio.run("project", "show", " ", "--json").error()).isEqualTo("project-name-empty");
    }

    @Test
    void aHomeCanBeLookedAtWithoutChangingIt() {
        var look = studio.run("recover", "--read-only", "--json");

        assertThat(look.status()).isZero();
        assertThat(look.json().at("/projects/0/name").textValue()).isEqualTo("atlas");
    }

    @Test
    void doctorFindsNothingInAHomeThatIsWell() {
        var codes = studio.run("doctor", "--json").json().findValuesAsText("code");

        assertThat(codes).isSubsetOf("watch-limit"); // which is this machine's
    }

    @Test
    void doctorNamesAMissingRepository() throws IOException {
        Files.move(folder.resolve("atlas"), folder.resolve("elsewhere"));

        var examined = studio.run("doctor", "--json");

        assertThat(examined.status()).isEqualTo(1);
        assertThat(examined.json().findValuesAsText("code")).contains("repo-missing");
        assertThat(examined.json().at("/problems/0/hint").textValue()).contains("--repo-path");
    }

    @Test
    void theSampleIsForAnEmptyHomeAndGoesInOneStep() {
        var fresh = Place.of(folder.resolve("fresh"), folder);

        var filled = fresh.run("sample", "--json");
        var drift = fresh.run("drift", "--all", "--json").json().get("drift");

        assertThat(studio.run("sample", "--json").error()).isEqualTo("home-not-empty");
        assertThat(filled.status()).isZero();
        assertThat(filled.json().get("projects").findValuesAsText("name"))
                .containsExactly("risk-workbench", "atlas-api", "design-tokens");
        assertThat(drift.findValuesAsText("sync_status")).contains("stale", "diverged");
        assertThat(drift.findValuesAsText("reason")).contains("deleted-in-repo");
        assertThat(folder.resolve("fresh/sample-repos/atlas-api/.git/HEAD")).exists();

        assertThat(fresh.run("sample", "--delete").status()).isZero();
        assertThat(folder.resolve("fresh/sample-repos")).doesNotExist();
        assertThat(fresh.run("project", "list", "--archived", "--json").json().get("projects"))
                .isEmpty();
    }

    private Path onlyTextOf(String project) {
        var id = studio.run("project", "show", project, "--json")
                .json()
                .findValue("id")
                .textValue();
        return home.resolve("projects").resolve(id).resolve("context/claude.md");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private void damage() throws IOException {
        Files.deleteIfExists(Path.of(home.resolve("studio.db") + "-wal"));
        Files.writeString(home.resolve("studio.db"), "not a database at all ".repeat(100));
    }

    @Test
    void aJournalDeletedUnderAnOpenHomeIsNamedWithTheCure() throws IOException, SQLException {
        studio.run("project", "list");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("studio.db"));
                var statement = other.createStatement()) {
            statement.execute("INSERT INTO settings (key, value) VALUES ('mine', '1')");
            Files.delete(home.resolve("studio.db-wal"));

            var run = studio.run("doctor", "--json");

            assertThat(run.error()).as(run.toString()).isEqualTo("database-journal-gone");
            assertThat(run.err()).contains("journal", "End every program").doesNotContain("studio doctor");
        }
    }

    @Test
    void aFolderIsNoBackup() {
        var run = studio.run("recover", "--backup", home.resolve("backups").toString(), "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is a folder").doesNotContain("studio doctor");
    }

    @Test
    void manyPlacesThatOthersMayOpenAreOneLine() throws IOException {
        for (var place : new String[] {"backups", "logs", "registry"}) {
            Files.setPosixFilePermissions(home.resolve(place), PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        var run = studio.run("project", "list");

        assertThat(run.err()).hasLineCount(1).contains("backups and 2 more places", "studio doctor --fix");
    }
}
