package dev.projectstudio.core.undo;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.UNDO_STEPS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.activity.ActDetail;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UndoJournalTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final byte[] NOT_TEXT = {0, (byte) 0xff, (byte) 0xfe, 13, 10};

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final RowImages images = new RowImages();
    private final Contents contents = new Contents(NOON);
    private FileRoot repo;
    private FileStore store;
    private Filing filing;
    private UndoJournal journal;

    @BeforeEach
    void open() throws IOException {
        var home = new StudioHome(folder.toRealPath().resolve("home")).create();
        repo = FileRoot.repo(Files.createDirectory(folder.toRealPath().resolve("repo")));
        store = new FileStore();
        filing = new Filing(database.get(), store, home, NOON);
        journal = new UndoJournal(database.get(), filing, new ActivityLog(NOON), NOON);
        database.get()
                .write(tx -> tx.sql()
                        .insertInto(PROJECTS)
                        .set(PROJECTS.ID, "p1")
                        .set(PROJECTS.NAME, "Atlas")
                        .execute());
    }

    @Test
    void takesARowBackAndMakesTheChangeAgain() {
        rename("Borealis");

        assertThat(journal.nextUndo()).map(UndoneStep::labelKey).contains("undo.project.rename");
        assertThat(journal.undoLast()).map(UndoneStep::labelArgs).contains(List.of("Borealis"));
        assertThat(name()).isEqualTo("Atlas");
        assertThat(journal.undoLast()).isEmpty();

        assertThat(journal.redo()).isPresent();
        assertThat(name()).isEqualTo("Borealis");
        assertThat(journal.redo()).isEmpty();
        assertThat(journal.undoLast()).isPresent();
        assertThat(name()).isEqualTo("Atlas");
    }

    @Test
    void goesBackOneChangeAtATime() {
        rename("Borealis");
        rename("Cygnus");
        rename("Draco");

        journal.undoLast();
        journal.undoLast();
        assertThat(name()).isEqualTo("Borealis");
        journal.redo();
        assertThat(name()).isEqualTo("Cygnus");
        journal.redo();
        assertThat(name()).isEqualTo("Draco");
    }

    @Test
    void forgetsWhatWasUndoneOnceSomethingElseIsDone() {
        rename("Borealis");
        journal.undoLast();
        rename("Cygnus");

        assertThat(journal.nextRedo()).isEmpty();
        assertThat(journal.redo()).isEmpty();
        assertThat(name()).isEqualTo("Cygnus");
    }

    @Test
    void refusesARowThatHasMovedOn() {
        var step = rename("Borealis");
        rename("Cygnus");

        assertRefused(() -> journal.undo(step));

        assertThat(name()).isEqualTo("Cygnus");
        assertThat(journal.nextUndo()).map(UndoneStep::labelArgs).contains(List.of("Cygnus"));
    }

    @Test
    void takesBackWhatIsOnlyNotedByAChecks() {
        addFile("f1");
        changeFile("f1", "architecture.md");
        database.get()
                .write(tx -> tx.sql()
                        .update(CONTEXT_FILES)
                        .set(CONTEXT_FILES.SYNC_STATUS, "diverged")
                        .set(CONTEXT_FILES.LAST_CHECKED_AT, NOON.instant())
                        .execute());

        assertThat(journal.undoLast()).isPresent();

        assertThat(database.get()
                        .<String>read(sql -> sql.fetchSingle(CONTEXT_FILES).getFilename()))
                .isEqualTo("claude.md");
    }

    @Test
    void takesAnAddedRowBackWithWhatAChecksFoundAboutIt() {
        addFile("f1");
        database.get()
                .write(tx -> tx.sql()
                        .insertInto(DRIFT_RECORDS)
                        .set(DRIFT_RECORDS.ID, "d1")
                        .set(DRIFT_RECORDS.CONTEXT_FILE_ID, "f1")
                        .execute());

        assertThat(journal.undoLast()).isPresent();
        assertThat(count(CONTEXT_FILES)).isZero();
        assertThat(count(DRIFT_RECORDS)).isZero();

        assertThat(journal.redo()).isPresent();
        assertThat(count(CONTEXT_FILES)).isOne();
    }

    @Test
    void putsADeletedRowBackWhole() {
        addFile("f1");
        var before = database.get().read(sql -> images.of(sql, "context_files", "f1"));
        database.get().write(tx -> {
            tx.sql().deleteFrom(CONTEXT_FILES).execute();
            record(tx, "undo.context.remove", images.since(tx.sql(), "context_files", "f1", before));
            return 0;
        });

        journal.undoLast();

        var after = database.get().read(sql -> images.of(sql, "context_files", "f1"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void refusesToDeleteARowThatOthersNeed() {
        database.get().write(tx -> {
            tx.sql()
                    .insertInto(PROJECTS)
                    .set(PROJECTS.ID, "p2")
                    .set(PROJECTS.NAME, "Borealis")
                    .execute();
            record(tx, "undo.project.register", images.added(tx.sql(), "projects", "p2"));
            return tx.sql()
                    .insertInto(CONTEXT_FILES)
                    .set(CONTEXT_FILES.ID, "f2")
                    .set(CONTEXT_FILES.PROJECT_ID, "p2")
                    .set(CONTEXT_FILES.FILENAME, "claude.md")
                    .set(CONTEXT_FILES.FILE_PATH, "claude.md")
                    .execute();
        });

        assertRefused(journal::undoLast);

        assertThat(count(PROJECTS)).isEqualTo(2);
    }

    @Test
    void takesAFileBackWithItsRowByteForByte() throws IOException {
        Files.write(file(), NOT_TEXT);
        overwrite("new", "Borealis");

        journal.undoLast();

        assertThat(file()).hasBinaryContent(NOT_TEXT);
        assertThat(name()).isEqualTo("Atlas");
        journal.redo();
        assertThat(file()).hasContent("new");
        assertThat(name()).isEqualTo("Borealis");
    }

    @Test
    void takesBackAFileThatWasNotThereAndOneThatWasDeleted() {
        overwrite("new", "Borealis");
        overwrite(null, "Cygnus");
        assertThat(file()).doesNotExist();

        journal.undoLast();
        assertThat(file()).hasContent("new");
        journal.undoLast();
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesAFileThatHasMovedOnAndLeavesItsRow() throws IOException {
        Files.writeString(file(), "old");
        overwrite("new", "Borealis");
        Files.writeString(file(), "theirs");

        assertRefused(journal::undoLast);

        assertThat(file()).hasContent("theirs");
        assertThat(name()).isEqualTo("Borealis");
        assertThat(journal.nextUndo()).isPresent();
    }

    @Test
    void saysWhichFileHasMovedOn() throws IOException {
        overwrite("new", "Borealis");
        Files.writeString(file(), "theirs");

        assertThatThrownBy(journal::undoLast)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.args())
                                .containsExactly(
                                        new Phrase("undo.project.rename", List.of("Borealis")), file().toString()))
                .matches(UndoJournal::isBlocked);
    }

    @Test
    void saysInWhichRepositoryAFileHasMovedOn() throws IOException {
        var other = FileRoot.repo(Files.createDirectory(folder.toRealPath().resolve("other")));
        overwriteIn(List.of(other, repo), "new");
        Files.writeString(other.folder().resolve("CLAUDE.md"), "theirs");

        assertThatThrownBy(journal::undoLast)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.args())
                                .last()
                                .isEqualTo(other.folder().resolve("CLAUDE.md").toString()));
        assertThat(file()).hasContent("new");
    }

    @Test
    void saysOfARepositoryThatIsGoneThatItIsInTheWay() throws IOException {
        overwrite("new", "Borealis");
        Files.move(repo.folder(), folder.resolve("elsewhere"));

        assertThatThrownBy(journal::undoLast)
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("undo-impossible"))
                .matches(UndoJournal::isBlocked);
    }

    @Test
    void passesOverOneChangeThatCannotBeTakenBackAndLosesNothing() throws IOException {
        rename("Cygnus");
        overwrite("new", "Borealis");
        Files.writeString(file(), "theirs");
        database.get()
                .write(tx ->
                        tx.sql().update(PROJECTS).set(PROJECTS.NAME, "Cygnus").execute());
        List<UndoneStep> passed = new ArrayList<>();

        var undone = journal.undoPassingOver(passed::add);

        assertThat(undone).map(UndoneStep::labelArgs).contains(List.of("Cygnus"));
        assertThat(passed).extracting(UndoneStep::labelArgs).containsExactly(List.of("Borealis"));
        assertThat(name()).isEqualTo("Atlas");
        assertThat(file()).hasContent("theirs");
        assertThat(journal.undoLast()).isEmpty();
        journal.redo();
        Files.writeString(file(), "new");
        database.get()
                .write(tx ->
                        tx.sql().update(PROJECTS).set(PROJECTS.NAME, "Borealis").execute());
        assertThat(journal.undo(passed.getFirst().id())).isPresent();
        assertThat(file()).doesNotExist();
        journal.redo();
        assertThat(journal.nextUndo()).map(UndoneStep::labelArgs).contains(List.of("Borealis"));
    }

    @Test
    void passesOverNothingWhereNothingBeforeItCanBeTakenBack() {
        rename("Borealis");
        rename("Cygnus");
        assertThat(journal.undoPassingOver(_ -> {}).map(UndoneStep::labelArgs)).contains(List.of("Cygnus"));
        rename("Draco");
        becomes("Theirs");
        List<UndoneStep> passed = new ArrayList<>();

        assertThatThrownBy(() -> journal.undoPassingOver(passed::add)).isInstanceOf(NotFound.class);

        assertThat(passed).isEmpty();
        assertThat(journal.nextUndo()).map(UndoneStep::labelArgs).contains(List.of("Draco"));
        assertThat(name()).isEqualTo("Theirs");
    }

    @Test
    void passesOverAllThatStandsInTheWayOfTheOneThatCanBeTakenBack() {
        rename("Borealis");
        rename("Cygnus");
        rename("Draco");
        becomes("Borealis");
        List<UndoneStep> passed = new ArrayList<>();

        assertThat(journal.undoPassingOver(passed::add).map(UndoneStep::labelArgs))
                .contains(List.of("Borealis"));

        assertThat(passed).extracting(UndoneStep::labelArgs).containsExactly(List.of("Draco"), List.of("Cygnus"));
        assertThat(name()).isEqualTo("Atlas");
        assertThat(journal.undoLast()).isEmpty();
    }

    @Test
    void doesNotPassOverWhatAnotherProcessHasTakenBackMeanwhile() {
        var step = rename("Borealis");
        journal.undoLast();

        database.get().write(tx -> {
            new UndoRepository().markPassedOver(tx.sql(), step, NOON.instant());
            return step;
        });

        journal.redo();
        assertThat(journal.nextUndo()).map(UndoneStep::id).contains(step);
    }

    @Test
    void writesWhatItDidIntoTheActivityLog() {
        rename("Borealis");
        journal.undoLast();

        var activity = database.get().read(sql -> sql.fetchSingle(ACTIVITY_LOG).intoMap());
        assertThat(activity)
                .containsEntry("project_id", "p1")
                .containsEntry("activity_type", "project_updated")
                .containsEntry("title", "Borealis");
        assertThat(database.published())
                .contains(new RowsRestored("p1", List.of(new RowsRestored.Row("projects", "p1"))));
    }

    @Test
    void tellsTheActivityLogWhatWasTakenBackAndMadeAgain() {
        rename("Borealis");
        journal.undoLast();
        journal.redo();

        var details = database.get()
                .read(sql ->
                        sql.selectFrom(ACTIVITY_LOG).orderBy(DSL.field("rowid")).fetch(ACTIVITY_LOG.DETAIL));
        assertThat(details).extracting(ActDetail::act).containsExactly("undone", "redone");
        assertThat(details)
                .extracting(ActDetail::step)
                .containsOnly(new Phrase("undo.project.rename", List.of("Borealis")));
    }

    @Test
    void keepsTheLogOfAProjectWhoseRegistrationIsTakenBack() {
        database.get().write(tx -> {
            tx.sql()
                    .insertInto(PROJECTS)
                    .set(PROJECTS.ID, "p2")
                    .set(PROJECTS.NAME, "Borealis")
                    .execute();
            var step = UndoStep.of(
                    "p2",
                    "undo.project.register",
                    List.of("Borealis"),
                    List.of(images.added(tx.sql(), "projects", "p2")),
                    List.of());
            journal.record(tx, step);
            return tx.sql()
                    .insertInto(ACTIVITY_LOG)
                    .set(ACTIVITY_LOG.ID, "a1")
                    .set(ACTIVITY_LOG.PROJECT_ID, "p2")
                    .set(ACTIVITY_LOG.ACTIVITY_TYPE, "project_registered")
                    .set(ACTIVITY_LOG.TITLE, "Borealis")
                    .execute();
        });

        assertThat(journal.undoLast()).isPresent();

        assertThat(count(PROJECTS)).isOne();
        int ofNoProject = database.get().read(sql -> sql.fetchCount(ACTIVITY_LOG, ACTIVITY_LOG.PROJECT_ID.isNull()));
        assertThat(ofNoProject).isEqualTo(2);
    }

    private String rename(String name) {
        return database.get().write(tx -> recordRename(tx, name, List.of()));
    }

    @Test
    void bringsBackADeletedFileNoMoreOpenThanItWas() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        overwrite("text", "Borealis");
        var file = repo.folder().resolve("CLAUDE.md");
        allow(file, "rw-------");
        var hash = Hashes.sha256("text".getBytes(UTF_8));
        var deletion = new FileChange(repo, "CLAUDE.md", hash, null, "target", "t1");
        filing.apply(
                List.of(deletion),
                tx -> recordRename(tx, "Cygnus", List.of(new FileUndo(repo, "CLAUDE.md", hash, null, 0))));
        assertThat(file).doesNotExist();

        journal.undoLast();

        assertThat(file).hasContent("text");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void bringsBackADeletedScriptThatCouldNotBeRun() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        overwrite("#!/bin/sh", "Borealis");
        var file = repo.folder().resolve("CLAUDE.md");
        allow(file, "rw-r--r--");
        var hash = Hashes.sha256("#!/bin/sh".getBytes(UTF_8));
        filing.apply(
                List.of(new FileChange(repo, "CLAUDE.md", hash, null, "target", "t1")),
                tx -> recordRename(tx, "Cygnus", List.of(new FileUndo(repo, "CLAUDE.md", hash, null, 0))));

        journal.undoLast();

        assertThat(permissions(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void makesAFileAndItsFoldersAgainWithThePermissionsThatTheyHad() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        var bytes = "text".getBytes(UTF_8);
        filing.apply(List.of(new FileChange(repo, "a/b/c.md", null, bytes, "target", "t1")), (tx, made) -> {
            contents.put(tx, bytes);
            return recordRename(
                    tx, "Cygnus", List.of(new FileUndo(repo, "a/b/c.md", null, Hashes.sha256(bytes), true, true, 2)));
        });
        var file = repo.folder().resolve("a/b/c.md");
        allow(file, "rw-------");
        allow(repo.folder().resolve("a"), "rwx------");
        allow(repo.folder().resolve("a/b"), "rwxr-x---");

        journal.undoLast();
        assertThat(repo.folder().resolve("a")).doesNotExist();
        journal.redo();

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(repo.folder().resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(repo.folder().resolve("a/b"))).isEqualTo("rwxr-x---");
        allow(file, "r--------");
        journal.undoLast();
        journal.redo();
        assertThat(permissions(file)).isEqualTo("r--------");
    }

    @Test
    void takesAwayAgainTheFoldersThatADeletedFileCameBackWith() throws IOException {
        var bytes = "text".getBytes(UTF_8);
        var hash = Hashes.sha256(bytes);
        var file = repo.folder().resolve("a/b/c.md");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        filing.apply(List.of(new FileChange(repo, "a/b/c.md", hash, null, "target", "t1")), tx -> {
            contents.put(tx, bytes);
            return recordRename(tx, "Cygnus", List.of(new FileUndo(repo, "a/b/c.md", hash, null, 0)));
        });
        filing.removeFolders(repo, "a/b/c.md", 1);
        assertThat(repo.folder().resolve("a")).isEmptyDirectory();

        for (int round = 0; round < 2; round++) {
            journal.undoLast();
            assertThat(file).hasContent("text");
            journal.redo();

            assertThat(repo.folder().resolve("a")).isEmptyDirectory();
        }
        journal.undoLast();
        Files.writeString(file.resolveSibling("mine.md"), "mine");
        journal.redo();
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("mine.md")).hasContent("mine");
    }

    private static void allow(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void bringsBackAProgramOfAnOlderStep() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        overwrite("text", "Borealis");
        var hash = Hashes.sha256("text".getBytes(UTF_8));
        var deletion = new FileChange(repo, "CLAUDE.md", hash, null, "target", "t1");
        filing.apply(
                List.of(deletion),
                tx -> recordRename(tx, "Cygnus", List.of(new FileUndo(repo, "CLAUDE.md", hash, null, true, false, 0))));
        var ways = "\"before_program\":true,\"after_program\":false";
        int older = database.get()
                .write(tx -> tx.sql()
                        .update(UNDO_STEPS)
                        .set(
                                UNDO_STEPS.CHANGES,
                                DSL.field(
                                        "json_remove(replace({0}, {1}, {2}), '$.files[0].permissions')",
                                        String.class, UNDO_STEPS.CHANGES, DSL.val(ways), DSL.val("\"program\":true")))
                        .where(UNDO_STEPS.CHANGES.contains(ways))
                        .execute());
        assertThat(older).isOne();

        journal.undoLast();

        assertThat(repo.folder().resolve("CLAUDE.md")).hasContent("text").isExecutable();
        journal.redo();
        assertThat(repo.folder().resolve("CLAUDE.md")).doesNotExist();
    }

    private void becomes(String name) {
        database.get()
                .write(tx -> tx.sql().update(PROJECTS).set(PROJECTS.NAME, name).execute());
    }

    private String recordRename(Tx tx, String name, List<FileUndo> files) {
        var before = images.of(tx.sql(), "projects", "p1");
        tx.sql().update(PROJECTS).set(PROJECTS.NAME, name).execute();
        var step = UndoStep.of(
                "p1",
                "undo.project.rename",
                List.of(name),
                List.of(images.since(tx.sql(), "projects", "p1", before)),
                files);
        journal.record(tx, step);
        return step.id();
    }

    private void overwrite(@Nullable String text, String name) {
        var seen = store.read(repo, "CLAUDE.md");
        var bytes = text == null ? null : text.getBytes(UTF_8);
        var change = new FileChange(repo, "CLAUDE.md", seen.rawHash(), bytes, "target", "t1");
        var hash = bytes == null ? null : Hashes.sha256(bytes);
        filing.apply(List.of(change), tx -> {
            for (var side : sides(seen, bytes)) {
                contents.put(tx, side);
            }
            return recordRename(tx, name, List.of(new FileUndo(repo, "CLAUDE.md", seen.rawHash(), hash, 0)));
        });
    }

    private void overwriteIn(List<FileRoot> roots, String text) {
        var bytes = text.getBytes(UTF_8);
        var changes = roots.stream()
                .map(root -> new FileChange(root, "CLAUDE.md", null, bytes, "target", "t1"))
                .toList();
        var files = roots.stream()
                .map(root -> new FileUndo(root, "CLAUDE.md", null, Hashes.sha256(bytes), 0))
                .toList();
        filing.apply(changes, tx -> {
            contents.put(tx, bytes);
            return recordRename(tx, "Borealis", files);
        });
    }

    private static List<byte[]> sides(FileState seen, byte @Nullable [] bytes) {
        var sides = new ArrayList<byte[]>();
        if (seen instanceof FileState.Present present) {
            sides.add(present.bytes());
        }
        if (bytes != null) {
            sides.add(bytes);
        }
        return sides;
    }

    private void addFile(String id) {
        database.get().write(tx -> {
            tx.sql()
                    .insertInto(CONTEXT_FILES)
                    .set(CONTEXT_FILES.ID, id)
                    .set(CONTEXT_FILES.PROJECT_ID, "p1")
                    .set(CONTEXT_FILES.FILENAME, "claude.md")
                    .set(CONTEXT_FILES.FILE_PATH, "claude.md")
                    .execute();
            record(tx, "undo.context.add", images.added(tx.sql(), "context_files", id));
            return 0;
        });
    }

    private void changeFile(String id, String filename) {
        database.get().write(tx -> {
            var before = images.of(tx.sql(), "context_files", id);
            tx.sql().update(CONTEXT_FILES).set(CONTEXT_FILES.FILENAME, filename).execute();
            record(tx, "undo.context.rename", images.since(tx.sql(), "context_files", id, before));
            return 0;
        });
    }

    private void record(Tx tx, String label, RowChange row) {
        journal.record(tx, UndoStep.of("p1", label, List.of("claude.md"), List.of(row), List.of()));
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("undo-changed-meanwhile"));
    }

    private Path file() {
        return repo.folder().resolve("CLAUDE.md");
    }

    private String name() {
        return database.get()
                .read(sql -> sql.fetchSingle(PROJECTS, PROJECTS.ID.eq("p1")).getName());
    }

    private int count(Table<?> table) {
        return database.get().<Integer>read(sql -> sql.fetchCount(table));
    }
}
