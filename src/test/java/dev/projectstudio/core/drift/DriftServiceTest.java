package dev.projectstudio.core.drift;

import static dev.projectstudio.core.drift.DriftHome.write;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.DriftEvent.Kind;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DriftServiceTest {

    private static final String TEXT = "# Rules\n\nUse tabs.\nNever push to main.\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private DriftHome home;
    private ProjectId atlas;

    @BeforeEach
    void registerAProject() throws IOException {
        home = new DriftHome(database.get(), database.bus(), folder);
        atlas = home.project("atlas");
    }

    @Test
    void findsEqualTextsInSyncAndRemembersThemAsBase() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);

        var row = database.get().read(sql -> sql.fetchSingle(CONTEXT_TARGETS));

        assertThat(row.getSyncStatus()).isEqualTo("synced");
        assertThat(row.getBaseHash()).isEqualTo(row.getRepoHash()).isNotNull();
        assertThat(row.getBaseContentHash()).isNotNull();
        assertThat(row.getLastSyncAt()).isEqualTo(DriftHome.NOON);
        assertThat(home.drift.list(0, 10)).isEmpty();
    }

    @Test
    void opensOneRecordWithBothTextsWhenTheRepositoryMoves() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), TEXT.replace("tabs", "spaces") + "More.\n");

        var events = home.check().events();

        assertThat(events).extracting(DriftEvent::kind).containsExactly(Kind.DETECTED);
        assertThat(events).extracting(DriftEvent::reason).containsExactly("studio-behind");
        var record = database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS));
        assertThat(record.getCanonicalContent()).isEqualTo(TEXT);
        assertThat(record.getRepoContent()).isEqualTo(TEXT.replace("tabs", "spaces") + "More.\n");
        assertThat(record.getDiffSummary()).isEqualTo("+2 lines, -1 line");
        assertThat(record.getResolvedAt()).isNull();
        assertThat(home.activities()).containsExactly("drift_detected");
        assertThat(home.drift.list(0, 10))
                .extracting(DriftItem::status, DriftItem::reason, DriftItem::summary)
                .containsExactly(tuple(SyncStatus.STALE, "studio-behind", "+2 lines, -1 line"));
        assertThat(home.drift.counts()).containsEntry(atlas, 1);
    }

    @Test
    void updatesTheOpenRecordWhenTheDriftGoesOn() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "one\n");
        home.check();
        var detected =
                database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS)).getDetectedAt();
        write(home.repo(atlas, "CLAUDE.md"), "one\ntwo\n");

        var events = home.check().events();

        assertThat(events).extracting(DriftEvent::kind).containsExactly(Kind.UPDATED);
        var record = database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS));
        assertThat(record.getRepoContent()).isEqualTo("one\ntwo\n");
        assertThat(record.getDetectedAt()).isEqualTo(detected);
        assertThat(home.activities()).containsExactly("drift_detected");
    }

    @Test
    void keepsTheWordThatAnOlderHomeHadForHowAnOpenRecordEnded() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "one\n");
        home.check();
        database.get()
                .write(tx -> tx.sql()
                        .update(DRIFT_RECORDS)
                        .set(DRIFT_RECORDS.RESOLUTION, "postponed")
                        .execute());
        write(home.repo(atlas, "CLAUDE.md"), TEXT);

        home.check();

        var record = database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS));
        assertThat(record.getResolvedAt()).isNotNull();
        assertThat(record.getResolution()).isEqualTo("postponed");
    }

    @Test
    void closesTheRecordWhenTheTextIsEditedBack() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "one\n");
        home.check();
        write(home.repo(atlas, "CLAUDE.md"), TEXT);

        var events = home.check().events();

        assertThat(events).extracting(DriftEvent::kind).containsExactly(Kind.RESOLVED);
        var record = database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS));
        assertThat(record.getResolvedAt()).isNotNull();
        assertThat(record.getResolution()).isNull();
        assertThat(home.activities()).containsExactly("drift_detected", "drift_ended");
        assertThat(home.drift.list(0, 10)).isEmpty();
    }

    @Test
    void changesNothingWhereNothingChanged() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        home.check();
        long before = changesOf(database.get());

        home.check();
        home.check();

        assertThat(changesOf(database.get())).isEqualTo(before);
    }

    @Test
    void readsNoFileWhoseStatIsAsItWas() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        home.check();
        var file = home.repo(atlas, "CLAUDE.md");
        swapKeepingItsStat(file, TEXT.replace("tabs", "TABS"));

        assertThat(home.check().events()).isEmpty();
        assertThat(home.drift.checkAll(CheckOptions.ONCE.forced()).events()).hasSize(1);
    }

    @Test
    void readsEveryFileOnceADay() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        home.check();
        swapKeepingItsStat(home.repo(atlas, "CLAUDE.md"), TEXT.replace("tabs", "TABS"));

        home.clock.tick(Duration.ofHours(23));
        assertThat(home.check().events()).isEmpty();
        home.clock.tick(Duration.ofHours(1));

        assertThat(home.check().events()).hasSize(1);
    }

    @Test
    void readsAFileAgainThatWasWrittenWithinTwoSecondsOfTheLastLook() throws IOException {
        var file = home.repo(atlas, "CLAUDE.md");
        write(file, TEXT);
        Files.setLastModifiedTime(file, FileTime.from(DriftHome.NOON.minusSeconds(1)));
        var target = home.target(home.file(atlas, "claude.md", TEXT), "CLAUDE.md");
        home.drift.check(List.of(target), CheckOptions.NORMAL);
        swapKeepingItsStat(file, TEXT.replace("tabs", "TABS"));

        assertThat(home.drift.check(List.of(target), CheckOptions.NORMAL).events())
                .hasSize(1);
    }

    @Test
    void noticesAnEditInTheHome() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.studio(atlas, "claude.md"), TEXT + "Ask first.\n");

        home.check();

        assertThat(home.drift.list(0, 10)).extracting(DriftItem::reason).containsExactly("repo-behind");
    }

    @Test
    @FaultCase("C54")
    void tellsAWindowsCheckoutFromDriftAndRemembersItsHabits() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(
                home.repo(atlas, "CLAUDE.md"),
                "\uFEFF" + TEXT.replace("\n", "\r\n").stripTrailing());

        var events = home.check().events();

        assertThat(events).isEmpty();
        var row = database.get().read(sql -> sql.fetchSingle(CONTEXT_TARGETS));
        assertThat(row.getSyncStatus()).isEqualTo("synced");
        assertThat(row.getLineEnding()).isEqualTo("crlf");
        assertThat(row.getHasBom()).isEqualTo(1);
        assertThat(row.getFinalNewlines()).isZero();
    }

    @Test
    @FaultCase("C54")
    void keepsWhatIsNoTextAsItIs() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        byte[] latin = "Gr\u00fc\u00dfe\r\n".getBytes(StandardCharsets.ISO_8859_1);
        write(home.repo(atlas, "CLAUDE.md"), latin);

        home.check();

        assertThat(home.drift.list(0, 10)).extracting(DriftItem::summary).containsExactly("+7 bytes, -39 bytes");
        var row = database.get()
                .<Record>read(
                        sql -> sql.fetchSingle(
                                "select typeof(repo_content), typeof(canonical_content), hex(repo_content) from drift_records"));
        assertThat(row.get(0)).isEqualTo("blob");
        assertThat(row.get(1)).isEqualTo("text");
        assertThat(row.get(2)).isEqualTo(HexFormat.of().withUpperCase().formatHex(latin));
    }

    @Test
    @FaultCase("C53")
    void namesADeletion() throws IOException {
        var target = home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        Files.delete(home.repo(atlas, "CLAUDE.md"));

        home.check();

        assertThat(home.drift.list(0, 10))
                .extracting(DriftItem::reason, DriftItem::summary)
                .containsExactly(tuple("deleted-in-repo", "+0 lines, -4 lines"));
        assertThat(home.drift.detail(target).orElseThrow().safeDefault()).isEqualTo(SafeDefault.NONE);
    }

    @Test
    @FaultCase("C53")
    void looksTwiceAtAFileThatVanished() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        Files.delete(home.repo(atlas, "CLAUDE.md"));
        home.meanwhile = () -> rewrite(home.repo(atlas, "CLAUDE.md"), TEXT);

        assertThat(home.check().events()).isEmpty();
        assertThat(home.drift.list(0, 10)).isEmpty();
    }

    @Test
    @FaultCase({"C41", "C53"})
    void leavesAnEmptiedFileToTheWatcherThatWillLookAgain() throws IOException {
        var target = home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "");

        var report = home.drift.checkAll(CheckOptions.PATIENT);

        assertThat(report.heldBack()).containsExactly(target);
        assertThat(report.events()).isEmpty();
        assertThat(home.drift.checkAll(CheckOptions.NORMAL).events()).hasSize(1);
    }

    @Test
    @FaultCase("C53")
    void proposesNothingForATextThatAllButVanished() throws IOException {
        var target = home.synced(atlas, "claude.md", "CLAUDE.md", TEXT.repeat(20));
        write(home.repo(atlas, "CLAUDE.md"), "Oops.\n");
        home.check();

        assertThat(home.drift.detail(target).orElseThrow().safeDefault()).isEqualTo(SafeDefault.COMPARE);
    }

    @Test
    void callsARepositoryThatIsGoneUnknownAndOpensNoRecord() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        Files.move(home.repo("atlas"), home.repo("elsewhere"));

        var events = home.check().events();

        assertThat(events).isEmpty();
        assertThat(home.drift.list(0, 10))
                .extracting(DriftItem::status, DriftItem::reason)
                .containsExactly(tuple(SyncStatus.UNKNOWN, "repo-missing"));
        assertThat(home.drift.counts()).as("what is listed is counted").containsEntry(atlas, 1);
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(DRIFT_RECORDS)))
                .isZero();

        Files.move(home.repo("elsewhere"), home.repo("atlas"));
        home.check();
        assertThat(home.drift.list(0, 10)).isEmpty();
    }

    @Test
    void keepsTheRecordOpenWhileARepositoryIsAway() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "other\n");
        home.check();
        Files.move(home.repo("atlas"), home.repo("elsewhere"));
        home.check();
        Files.move(home.repo("elsewhere"), home.repo("atlas"));

        home.check();

        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(DRIFT_RECORDS)))
                .isEqualTo(1);
        assertThat(home.drift.list(0, 10)).extracting(DriftItem::reason).containsExactly("studio-behind");
        assertThat(home.activities()).containsExactly("drift_detected");
    }

    @Test
    void writesNoTargetWhileStudiosCopyIsMissing() throws IOException {
        var target = home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        Files.delete(home.studio(atlas, "claude.md"));

        home.check();
        var report = home.sync.sync(atlas, List.of(), false);

        assertThat(report.written()).isEmpty();
        assertThat(report.left()).extracting(SyncReport.Line::reason).containsExactly("studio-missing");
        assertThat(home.drift.detail(target).orElseThrow().safeDefault()).isEqualTo(SafeDefault.RESTORE);
        assertThat(Files.readString(home.repo(atlas, "CLAUDE.md"))).isEqualTo(TEXT);
    }

    @Test
    void callsNoTextMissingThatIsOnItsWay() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        Files.delete(home.studio(atlas, "claude.md"));
        var file = database.get().read(sql -> sql.fetchSingle(CONTEXT_FILES)).getId();
        database.get()
                .write(tx -> tx.sql()
                        .execute(
                                "INSERT INTO file_intents (id, action, root, path, owner_pid, owner_started, subject_id,"
                                        + " created_at) VALUES ('i', 'write', 'home', 'claude.md', 1, 'now', ?, 'now')",
                                file));

        home.check();
        assertThat(home.drift.counts()).isEmpty();

        database.get().write(tx -> tx.sql().execute("DELETE FROM file_intents"));
        home.check();
        assertThat(home.drift.counts()).containsEntry(atlas, 1);
    }

    @Test
    void showsTheWorstOfItsTargetsOnTheFile() throws IOException {
        home.synced(atlas, "agents.md", "AGENTS.md", TEXT);
        var file = database.get().read(sql -> sql.fetchSingle(CONTEXT_FILES)).getId();
        write(home.repo(atlas, "GEMINI.md"), "unlike\n");
        home.target(file, "GEMINI.md");

        home.check();

        var row = database.get().read(sql -> sql.fetchSingle(CONTEXT_FILES));
        assertThat(row.getSyncStatus()).isEqualTo("diverged");
        assertThat(row.getRepoHash()).isEqualTo(row.getCanonicalHash());
        assertThat(row.getLastSyncAt()).isEqualTo(DriftHome.NOON);
    }

    @Test
    void leavesArchivedProjectsAndThoseWithoutARepositoryOut() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "other\n");
        home.check();
        home.insertProject("notes", null);
        home.target(home.file(new ProjectId("notes"), "claude.md", TEXT), "CLAUDE.md");
        database.get()
                .write(tx -> tx.sql()
                        .update(PROJECTS)
                        .set(PROJECTS.ARCHIVED_AT, DriftHome.NOON)
                        .where(PROJECTS.ID.eq("atlas"))
                        .execute());

        home.drift.check(atlas, CheckOptions.NORMAL);
        home.check();

        assertThat(home.drift.list(0, 10)).isEmpty();
        assertThat(home.drift.counts()).isEmpty();
    }

    @Test
    void takesAHashOfAnotherKindForNoBaseAndReplacesIt() throws IOException {
        write(home.repo(atlas, "CLAUDE.md"), "theirs\n");
        home.target(home.file(atlas, "claude.md", TEXT), "CLAUDE.md");
        database.get()
                .write(tx -> tx.sql()
                        .update(CONTEXT_FILES)
                        .set(CONTEXT_FILES.CANONICAL_HASH, "md5:1234")
                        .set(CONTEXT_FILES.REPO_HASH, "md5:5678")
                        .execute());
        database.get()
                .write(tx -> tx.sql()
                        .update(CONTEXT_TARGETS)
                        .set(CONTEXT_TARGETS.BASE_HASH, "md5:5678")
                        .execute());

        home.check();

        assertThat(home.drift.list(0, 10)).extracting(DriftItem::reason).containsExactly("never-synced");
        var target = database.get().read(sql -> sql.fetchSingle(CONTEXT_TARGETS));
        var file = database.get().read(sql -> sql.fetchSingle(CONTEXT_FILES));
        assertThat(target.getBaseHash()).isNull();
        assertThat(file.getCanonicalHash()).hasSize(64);
        assertThat(file.getRepoHash()).hasSize(64).isEqualTo(target.getRepoHash());
        assertThat(Files.readString(home.studio(atlas, "claude.md"))).isEqualTo(TEXT);
        assertThat(Files.readString(home.repo(atlas, "CLAUDE.md"))).isEqualTo("theirs\n");
    }

    @Test
    void takesOverTheRecordThatAnOlderHomeLeftOpen() throws IOException {
        write(home.repo(atlas, "CLAUDE.md"), "theirs\n");
        var file = home.file(atlas, "claude.md", TEXT);
        home.target(file, "CLAUDE.md");
        insertOlderRecord(file);

        home.check();

        var record = database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS));
        assertThat(record.getId()).isEqualTo("older");
        assertThat(record.getTargetId()).isNotNull();
        assertThat(record.getRepoContent()).isEqualTo("theirs\n");
    }

    @Test
    void endsTheRecordOfAnOlderHomeWhereNothingDriftsAnyMore() throws IOException {
        write(home.repo(atlas, "CLAUDE.md"), TEXT);
        var file = home.file(atlas, "claude.md", TEXT);
        home.target(file, "CLAUDE.md");
        insertOlderRecord(file);

        home.check();
        home.check();

        assertThat(database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS)).getResolvedAt())
                .isNotNull();
    }

    @Test
    void severalProcessesMakeOneRecord() throws Exception {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "other\n");
        try (var otherDatabase = new Database(database.get().file(), new ChangeBus())) {
            var other = new DriftHome(otherDatabase, new ChangeBus(), folder);
            var both = List.of(
                    CompletableFuture.supplyAsync(() -> home.drift.checkAll(CheckOptions.NORMAL)),
                    CompletableFuture.supplyAsync(() -> other.drift.checkAll(CheckOptions.NORMAL)));

            long detected = both.stream()
                    .flatMap(report -> report.join().events().stream())
                    .filter(event -> event.kind() == Kind.DETECTED)
                    .count();

            assertThat(detected).isEqualTo(1);
        }
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(DRIFT_RECORDS)))
                .isEqualTo(1);
        assertThat(home.activities()).containsExactly("drift_detected");
    }

    @Test
    void spreadsALargeCheckOverSeveralThreads() throws IOException {
        var spread = new DriftHome(database.get(), database.bus(), folder, ForkJoinPool.commonPool());
        for (int i = 0; i < 600; i++) {
            write(home.repo(atlas, "rules/" + i + ".md"), i % 100 == 0 ? "moved " + i + "\n" : TEXT);
            write(home.studio(atlas, "rules/" + i + ".md"), TEXT);
        }
        home.insertFiles(atlas, "rules/", 600);

        var report = spread.drift.checkAll(CheckOptions.NORMAL);

        assertThat(report.checked()).isEqualTo(600);
        assertThat(report.events()).hasSize(6);
        assertThat(home.drift.list(0, 4)).hasSize(4);
        assertThat(home.drift.list(4, 4)).hasSize(2);
    }

    @Test
    void readsAReadOnlyHomeWithoutWriting() throws IOException {
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        write(home.repo(atlas, "CLAUDE.md"), "other\n");
        try (var readOnly = Database.readOnly(database.get().file(), new ChangeBus(), false)) {
            var look = new DriftHome(readOnly, new ChangeBus(), folder);

            assertThat(look.drift.checkAll(CheckOptions.NORMAL).events()).isEmpty();
        }
    }

    private void insertOlderRecord(String file) {
        database.get()
                .write(tx -> tx.sql()
                        .insertInto(DRIFT_RECORDS)
                        .set(DRIFT_RECORDS.ID, "older")
                        .set(DRIFT_RECORDS.CONTEXT_FILE_ID, file)
                        .set(DRIFT_RECORDS.DETECTED_AT, DriftHome.NOON.minusSeconds(9_000))
                        .set(DRIFT_RECORDS.CANONICAL_CONTENT, "old")
                        .set(DRIFT_RECORDS.REPO_CONTENT, "older")
                        .execute());
    }

    private static long changesOf(Database database) {
        return database.write(
                tx -> tx.sql().fetchSingle("select total_changes()").get(0, Long.class));
    }

    private static void rewrite(Path file, String text) {
        try {
            write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void swapKeepingItsStat(Path file, String text) throws IOException {
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, time);
    }
}
