package dev.projectstudio.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.OldAndNasty;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.db.SeedDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeOpenerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private StudioHome home;

    @BeforeEach
    void nameTheHome() {
        home = new StudioHome(folder.resolve("home"));
    }

    @Test
    @FaultCase("C77")
    void makesANewHomeForItsOwnerOnly() throws IOException {
        try (var session = ready(home)) {
            assertThat(session.notices()).isEmpty();
            assertThat(new Settings(session.database(), NOON).text("theme")).contains("dark");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.database())))
                .isEqualTo("rw-------");
        assertThat(home.backups()).isEmptyDirectory();
    }

    @Test
    void opensTheSameHomeAgainAndTwice() {
        ready(home).close();

        try (var one = ready(home);
                var two = ready(home)) {
            assertThat(one.notices()).isEmpty();
            assertThat(two.notices()).isEmpty();
        }
    }

    @Test
    @FaultCase("C06")
    void takesInAnOlderHomeAfterABackupThatOpens() throws IOException {
        Files.createDirectories(home.root());
        OldAndNasty.create(home.database());

        ready(home).close();

        var backup = home.backups().resolve("studio-20260301-120000.db");
        assertThat(SeedDatabase.value(backup, "SELECT count(*) FROM projects")).isEqualTo("5");
        assertThat(SeedDatabase.value(backup, "PRAGMA user_version")).isEqualTo("0");
        assertThat(SeedDatabase.value(home.database(), "SELECT count(*) FROM projects"))
                .isEqualTo("5");
    }

    @Test
    void givesTheOlderOfTwoProjectsTheNameAndTheDirectory() throws IOException {
        Files.createDirectories(home.root());
        SeedDatabase.create(
                home.database(),
                "INSERT INTO projects (id, name, repo_path, created_at) VALUES"
                        + " ('b', 'ATLAS ', '/code/./atlas', '2025-02-01 00:00:00'),"
                        + " ('a', 'Atlas', '/code/atlas', '2025-01-01 00:00:00'),"
                        + " ('c', 'Cygnus', NULL, NULL)");

        ready(home).close();
        ready(home).close();

        assertThat(List.of(key("name_key", "a"), key("path_key", "a"), key("name_key", "b"), key("path_key", "b")))
                .containsExactly("atlas", "/code/atlas", "null", "null");
        assertThat(key("name_key", "c")).isEqualTo("cygnus");
    }

    @Test
    void makesTheFirstByNameActiveInAHomeThatAnotherProgramFilled() throws IOException {
        Files.createDirectories(home.root());
        SeedDatabase.create(
                home.database(),
                "INSERT INTO projects (id, name, created_at, archived_at) VALUES"
                        + " ('a', 'Archived', '2025-02-01 00:00:00', '2025-03-01 00:00:00'),"
                        + " ('c', 'Cygnus', '2025-02-01 00:00:00', NULL),"
                        + " ('b', 'borealis', '2025-01-01 00:00:00', NULL)");

        try (var session = ready(home)) {
            assertThat(new Settings(session.database(), NOON).text(Settings.ACTIVE_PROJECT))
                    .contains("b");
        }
    }

    @Test
    void opensAHomeInWhichAProjectHasNoId() throws IOException {
        Files.createDirectories(home.root());
        SeedDatabase.create(home.database(), "INSERT INTO projects (id, name) VALUES (NULL, 'First')");
        ready(home).close();
        SeedDatabase.run(home.database(), "INSERT INTO projects (id, name) VALUES (NULL, 'Second')");

        ready(home).close();

        assertThat(SeedDatabase.value(
                        home.database(), "SELECT group_concat(name_key) FROM projects WHERE length(id) = 36"))
                .isEqualTo("first,second");
    }

    @Test
    void refusesADatabaseOfAnotherProgram() throws IOException {
        Files.createDirectories(home.root());
        SeedDatabase.run(home.database(), "CREATE TABLE songs (id TEXT)");

        assertThatThrownBy(() -> open(home))
                .isInstanceOfSatisfying(
                        Conflict.class, failure -> assertThat(failure.code()).isEqualTo("database-foreign"));
        try (var entries = Files.list(home.root())) {
            assertThat(entries).as("a folder that was named by mistake").containsExactly(home.database());
        }
    }

    @Test
    void theLookRefusesADatabaseOfAnotherProgramByItsOwnName() throws IOException {
        Files.createDirectories(home.root());
        SeedDatabase.run(home.database(), "CREATE TABLE songs (id TEXT)");

        assertThatThrownBy(() -> new ReadOnlyLook(new ChangeBus(), Patience.DEFAULT).open(home))
                .isInstanceOfSatisfying(
                        Conflict.class, failure -> assertThat(failure.args()).contains(home.database()));
    }

    @Test
    @FaultCase("C36")
    void refusesADatabaseOfANewerVersion() {
        ready(home).close();
        SeedDatabase.run(home.database(), "PRAGMA user_version = 999");

        assertThatThrownBy(() -> open(home))
                .isInstanceOfSatisfying(
                        Conflict.class, failure -> assertThat(failure.code()).isEqualTo("database-newer"));
    }

    @Test
    @FaultCase("C102")
    void neverStartsEmptyWhereThereWasADatabase() throws IOException {
        ready(home).close();
        Files.createDirectories(home.contextFolder("p1"));
        Files.delete(home.database());

        assertThat(damage(home)).isEqualTo(Damage.MISSING);
        assertThat(home.database()).doesNotExist();

        Files.createFile(home.database());
        assertThat(damage(home)).isEqualTo(Damage.EMPTY);
        assertThat(home.database()).isEmptyFile();
    }

    @Test
    @FaultCase("C102")
    void neverReplacesADatabaseThatIsBroken() throws IOException {
        Files.createDirectories(home.root());
        Files.writeString(home.database(), "this is no database".repeat(500));

        assertThat(damage(home)).isEqualTo(Damage.BROKEN);
        assertThat(home.database()).hasContent("this is no database".repeat(500));
    }

    @Test
    void keepsWhatAKilledProcessCommitted() {
        openElsewhereAndKill();

        try (var session = ready(home)) {
            assertThat(session.notices()).isEmpty();
            assertThat(new Settings(session.database(), NOON).text("mine")).contains("written");
        }
    }

    @Test
    @FaultCase("C39")
    void saysThatTheJournalOfAKilledProcessIsGone() throws IOException {
        openElsewhereAndKill();
        Files.delete(Path.of(home.database() + "-wal"));

        try (var session = ready(home)) {
            assertThat(session.notices()).containsExactly(Notice.JOURNAL_LOST);
        }
        try (var session = ready(home)) {
            assertThat(session.notices()).isEmpty();
        }
    }

    @Test
    @FaultCase({"C39", "C102"})
    void findsDamageAfterAProcessWasKilled() throws IOException {
        ready(home).close();
        openElsewhereAndKill();
        Files.delete(Path.of(home.database() + "-wal"));
        var bytes = Files.readAllBytes(home.database());
        Arrays.fill(bytes, 8192, 30_000, (byte) 0x5a);
        Files.write(home.database(), bytes);

        assertThat(damage(home)).isEqualTo(Damage.BROKEN);
    }

    @Test
    @FaultCase("C77")
    void saysThatOthersMayLookIntoTheHome() throws IOException {
        ready(home).close();
        Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var session = ready(home)) {
            assertThat(session.notices()).containsExactly(Notice.OPEN_TO_OTHERS);
        }
    }

    @Test
    @FaultCase("C102")
    void looksAtAHomeWithoutChangingIt() throws IOException {
        Files.createDirectories(home.root());
        OldAndNasty.create(home.database());
        var before = Files.readAllBytes(home.database());

        try (var session = new ReadOnlyLook(new ChangeBus(), Patience.DEFAULT).open(home)) {
            assertThat(session.notices()).containsExactly(Notice.READ_ONLY);
            assertThat(session.database()
                            .<Integer>read(sql -> sql.fetchCount(sql.selectOne().from("projects"))))
                    .isEqualTo(5);
            assertThatThrownBy(() -> session.database().write(tx -> tx))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            refusal -> assertThat(refusal.args()).containsExactly(home.database()));
        }

        assertThat(Arrays.equals(before, Files.readAllBytes(home.database()))).isTrue();
    }

    private void openElsewhereAndKill() {
        try (var other = JavaProcess.start(OpenHome.class, home.root())) {
            other.awaitLine("open");
            other.kill();
        }
    }

    private String key(String column, String id) {
        return SeedDatabase.value(home.database(), "SELECT " + column + " FROM projects WHERE id = '" + id + "'");
    }

    private static Damage damage(StudioHome home) {
        return ((Opening.Damaged) open(home)).damage();
    }

    private static HomeSession ready(StudioHome home) {
        return ((Opening.Ready) open(home)).session();
    }

    private static Opening open(StudioHome home) {
        return new HomeOpener(new ChangeBus(), Patience.DEFAULT, new FileStore(), NOON).open(home);
    }
}
