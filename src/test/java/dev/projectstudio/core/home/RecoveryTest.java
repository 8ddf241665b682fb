package dev.projectstudio.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.OldAndNasty;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.db.SeedDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private StudioHome home;
    private Recovery recovery;
    private Path backup;

    @BeforeEach
    void aHomeWithABackup() {
        home = new StudioHome(folder.resolve("home")).create();
        recovery = new Recovery(home, new ChangeBus(), Patience.DEFAULT, NOON);
        try (var session = open()) {
            new Settings(session.database(), NOON).put("mine", "before");
            backup = new BackupService(home.database(), home.backups(), NOON).backUp("test");
            new Settings(session.database(), NOON).put("mine", "after");
        }
    }

    @Test
    @FaultCase({"C39", "C102"})
    void restoresABackupAndSetsTheDamagedDatabaseAsideWithItsJournal() throws IOException {
        Files.writeString(home.database(), "broken");
        Files.writeString(Path.of(home.database() + "-wal"), "its journal");

        var aside = recovery.restore(backup);

        var kept = home.root().resolve("studio-damaged-20260301-120000.db");
        assertThat(aside).contains(kept);
        assertThat(kept).hasContent("broken");
        assertThat(Path.of(kept + "-wal")).hasContent("its journal");
        assertThat(mine()).isEqualTo("before");
    }

    @Test
    void givesEachDatabaseThatIsSetAsideANameOfItsOwn() throws IOException {
        Files.writeString(home.database(), "first");
        recovery.restore(backup);
        Files.writeString(home.database(), "second");
        recovery.restore(backup);

        assertThat(home.root().resolve("studio-damaged-20260301-120000.db")).hasContent("first");
        assertThat(home.root().resolve("studio-damaged-20260301-120000-2.db")).hasContent("second");
        assertThat(mine()).isEqualTo("before");
    }

    @Test
    @FaultCase("C102")
    void restoresWhereThereIsNoDatabaseAnyMore() throws IOException {
        Files.delete(home.database());

        assertThat(recovery.restore(backup)).isEmpty();
        assertThat(mine()).isEqualTo("before");
    }

    @Test
    void restoresABackupOfAnOlderVersion() {
        var older = OldAndNasty.create(home.backups().resolve("studio-20250101-000000.db"));

        recovery.restore(older);

        open().close();
        assertThat(SeedDatabase.value(home.database(), "SELECT count(*) FROM projects"))
                .isEqualTo("5");
    }

    @Test
    void restoresNothingThatIsNoGoodBackup() throws IOException {
        var broken = Files.writeString(home.backups().resolve("studio-20250101-000000.db"), "broken");

        assertThatThrownBy(() -> recovery.restore(broken)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> recovery.restore(folder.resolve("nothing"))).isInstanceOf(NotFound.class);
        assertThat(mine()).isEqualTo("after");
    }

    @Test
    void restoresNothingWhileAnotherProgramHasTheHomeOpen() {
        try (var other = JavaProcess.start(OpenHome.class, home.root())) {
            other.awaitLine("open");

            assertThatThrownBy(() -> recovery.restore(backup)).isInstanceOfSatisfying(Conflict.class, failure -> {
                assertThat(failure.code()).isEqualTo("home-in-use");
                assertThat(failure.args()).contains(Long.toString(other.pid()));
            });
        }
    }

    @Test
    void restoresACopyOfAHomeThatAnotherProgramHasOpen() throws IOException {
        try (var other = JavaProcess.start(OpenHome.class, home.root())) {
            other.awaitLine("open");
            var copy = new StudioHome(copyOf(home.root()));
            var copied = new Recovery(copy, new ChangeBus(), Patience.DEFAULT, NOON);

            copied.restore(copy.backups().resolve(backup.getFileName()));

            home = copy;
            assertThat(mine()).isEqualTo("before");
            assertThat(copy.root().resolve("running")).isEmptyDirectory();
        }
    }

    @Test
    void aMarkThatDoesNotSayWhichHomeItIsOfCountsAsOneOfThis() throws IOException {
        try (var other = JavaProcess.start(OpenHome.class, home.root())) {
            other.awaitLine("open");
            try (var marks = Files.list(home.root().resolve("running"))) {
                for (var mark : marks.toList()) {
                    Files.write(mark, new byte[0]);
                }
            }

            assertThatThrownBy(() -> recovery.restore(backup)).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void aHomeThatWasMovedWhileItIsOpenIsStillInUse() throws IOException {
        try (var other = JavaProcess.start(OpenHome.class, home.root())) {
            other.awaitLine("open");
            var moved = new StudioHome(Files.move(home.root(), folder.resolve("moved")));
            var there = new Recovery(moved, new ChangeBus(), Patience.DEFAULT, NOON);

            assertThatThrownBy(there::makeWay).isInstanceOf(Conflict.class);
        }
    }

    @Test
    @FaultCase("C82")
    void putsBackTheFilesThatWereKeptWithTheBackup() throws IOException {
        var text = home.contextFolder("p").resolve("claude.md");
        Files.createDirectories(text.getParent());
        Files.writeString(text, "canonical");
        BackupFiles.of(backup).keep(home.root(), home.projectFolder("p"));
        Files.delete(text);

        recovery.restore(backup);

        assertThat(text).hasContent("canonical");
    }

    @Test
    @FaultCase("C102")
    void looksWithoutChangingAnything() {
        try (var session = recovery.look()) {
            assertThat(session.notices()).containsExactly(Notice.READ_ONLY);
            assertThat(new Settings(session.database(), NOON).text("mine")).contains("after");
        }
    }

    @Test
    @FaultCase("C18")
    void notesInACopyWhatACheckFindsWhileItLooks() {
        try (var session = recovery.look()) {
            assertThat(session.database().isNoting()).isTrue();
            session.database()
                    .note(tx -> tx.sql().execute("UPDATE settings SET value = '\"noted\"' WHERE key = 'mine'"));

            assertThat(new Settings(session.database(), NOON).text("mine")).contains("noted");
        }

        assertThat(mine()).isEqualTo("after");
    }

    @Test
    void saysNothingOfAJournalThatWasSetAside() throws IOException {
        killWhileItIsOpen();

        recovery.restore(backup);

        try (var session = open()) {
            assertThat(session.notices()).isEmpty();
        }
        killWhileItIsOpen();

        recovery.makeWay();

        try (var session = open()) {
            assertThat(session.notices()).isEmpty();
        }
    }

    private void killWhileItIsOpen() {
        try (var other = JavaProcess.start(OpenHome.class, home.root())) {
            other.awaitLine("open");
            other.kill();
        }
    }

    private Path copyOf(Path from) throws IOException {
        var to = folder.resolve("copy");
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private String mine() {
        try (var session = open()) {
            return new Settings(session.database(), NOON).text("mine").orElseThrow();
        }
    }

    private HomeSession open() {
        var opening = new HomeOpener(new ChangeBus(), Patience.DEFAULT, new FileStore(), NOON).open(home);
        return ((Opening.Ready) opening).session();
    }
}
