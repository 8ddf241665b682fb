package dev.projectstudio.core.home;

import static dev.projectstudio.platform.db.schema.Tables.CONTENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextRebuild;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.ContextWriter;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.MirrorEdits;
import dev.projectstudio.core.context.ProjectMirror;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectRebuild;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.AccompanyingFiles;
import dev.projectstudio.platform.file.Attention;
import dev.projectstudio.platform.file.Attentions;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.Owner;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final Duration AGES = Duration.ofHours(2);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FileStore store = new FileStore();
    private StudioHome home;
    private SearchIndex search;
    private HomeSession session;
    private ProjectService projects;
    private ContextService contexts;
    private HomeContent content;
    private KeptTexts kept;
    private Repairs repairs;
    private UndoJournal undo;
    private ProjectId atlas;

    @BeforeEach
    void aSoundHome() throws IOException {
        home = new StudioHome(folder.resolve("home")).create();
        var opening = new HomeOpener(new ChangeBus(), Patience.DEFAULT, store, NOON).open(home);
        session = ((Opening.Ready) opening).session();
        var database = session.database();
        var activity = new ActivityLog(NOON);
        var contents = new Contents(NOON);
        var copies = new StudioCopies(store, home);
        var filing = new Filing(database, store, home, NOON);
        var undo = new UndoJournal(database, filing, activity, NOON);
        projects = new ProjectService(database, activity, new Settings(database, NOON), undo, NOON, home.root());
        contexts = new ContextService(
                database,
                projects,
                copies,
                new ContextTargets(database, NOON),
                new ContextVersions(database, contents, NOON),
                new ContextWriter(filing, copies, contents, activity, undo, NOON),
                (_, _) -> List.of());
        var versions = new ContextVersions(database, contents, NOON);
        var mirrors = new MirrorEdits(database, projects, copies, (_, _) -> List.of(), undo, activity, NOON);
        var targets = new ContextTargets(database, NOON);
        database.accompany(new ProjectMirror(projects, new AccompanyingFiles(database, store, home, NOON), home, NOON));
        content = new HomeContent(database, projects, copies, targets, versions, List.of(mirrors), NOON);
        kept = new KeptTexts(session, store, filing, NOON);
        var settings = new Settings(database, NOON);
        var rebuild = new Rebuild(
                home,
                new ProjectRebuild(database, settings),
                new ContextRebuild(database, projects, copies, versions, activity, NOON),
                content);
        var texts = new LastTexts(database, projects, contexts, versions, store);
        search = new SearchIndex(database, store, home);
        repairs = new Repairs(session, contexts, texts, content, rebuild, search, kept, Clock.offset(NOON, AGES));
        this.undo = undo;
        atlas = projects.register(Files.createDirectories(folder.resolve("atlas")), "Atlas", null)
                .id();
        contexts.add(
                atlas, "claude.md", ContextText.of("text\n".getBytes(StandardCharsets.UTF_8)), List.of("CLAUDE.md"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void findsNothingWrongWithASoundHome() {
        assertThat(doctor().examine()).isEmpty();
    }

    @Test
    @FaultCase("C82")
    void findsRowsWithoutFilesAndFilesWithoutRows() throws IOException {
        Files.delete(home.contextFolder(atlas.value()).resolve("claude.md"));
        Files.writeString(home.contextFolder(atlas.value()).resolve("stray.md"), "stray");
        Files.createDirectory(home.projects().resolve("nobody"));

        assertThat(codes()).containsExactly("context-file-missing", "file-without-row", "folder-without-project");
    }

    @Test
    @FaultCase("C82")
    void bringsTheLastVersionOfAMissingFileBackAndTakesInAStrayOne() throws IOException {
        Files.delete(home.contextFolder(atlas.value()).resolve("claude.md"));
        Files.writeString(home.contextFolder(atlas.value()).resolve("stray.md"), "stray\n");
        Files.writeString(home.contextFolder(atlas.value()).resolve("con ?.md"), "no name\n");
        Files.delete(home.projectFile(atlas.value()));

        assertThat(doctor().mend())
                .extracting(Problem::code, Problem::fixed)
                .containsExactly(
                        tuple("context-file-missing", true),
                        tuple("file-without-row", false),
                        tuple("file-without-row", true),
                        tuple("project-file-missing", true));

        assertThat(home.contextFolder(atlas.value()).resolve("claude.md")).hasContent("text\n");
        assertThat(contexts.list(atlas)).extracting(ContextFile::filename).containsExactly("claude.md", "stray.md");
        assertThat(home.projectFile(atlas.value())).exists();
        assertThat(codes()).containsExactly("file-without-row");
    }

    @Test
    void saysOfANameThatDiffersInCaseOnlyWhatIsInTheWay() throws IOException {
        var twin = home.contextFolder(atlas.value()).resolve("CLAUDE.md");
        Assumptions.assumeFalse(Files.exists(twin), "This disk ignores case: both names are one file.");
        Files.writeString(twin, "twin\n");

        assertThat(doctor().mend())
                .extracting(Problem::code, Problem::fixable)
                .containsExactly(tuple("file-name-taken", false));
        assertThat(twin).hasContent("twin\n");
    }

    @Test
    void takesInAFolderThatSaysWhichProjectItIsOf() throws IOException {
        session.database().write(tx -> {
            for (var table :
                    List.of("context_versions", "context_targets", "context_files", "activity_log", "projects")) {
                tx.sql().execute("delete from " + table);
            }
            return tx;
        });
        var copy = Files.createDirectories(home.projects().resolve("copy"));
        Files.copy(home.projectFile(atlas.value()), copy.resolve("project.json"));

        assertThat(doctor().strangers())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("project-without-row", "folder-without-project");
        assertThat(doctor().mend())
                .extracting(Problem::code, Problem::fixed)
                .contains(tuple("project-without-row", true), tuple("folder-without-project", false));

        assertThat(projects.require(atlas).name()).isEqualTo("Atlas");
        assertThat(contexts.list(atlas)).extracting(ContextFile::filename).containsExactly("claude.md");
        assertThat(codes()).containsExactly("folder-without-project");
    }

    @Test
    void bringsATextWithoutAVersionBackFromTheRepositoryOrSaysThatItIsLost() throws IOException {
        forgetTheTextOfClaude();

        assertThat(codes()).containsExactly("context-file-lost");
        assertThat(doctor().mend()).extracting(Problem::fixed).containsExactly(false);

        Files.writeString(folder.resolve("atlas/CLAUDE.md"), "of the repository\n");
        assertThat(doctor().mend())
                .extracting(Problem::code, Problem::fixed)
                .containsExactly(tuple("context-file-missing", true));
        assertThat(home.contextFolder(atlas.value()).resolve("claude.md")).hasContent("of the repository\n");
    }

    @Test
    @FaultCase("C82")
    void bringsTheTextBackThatWasCurrentAndNotTheOneThatAnUndoTookBack() throws IOException {
        var file = contexts.require(atlas, "claude.md");
        contexts.edit(contexts.open(file.id()), ContextText.of("second"));
        undo.undoLast();
        Files.delete(home.contextFolder(atlas.value()).resolve("claude.md"));

        assertThat(doctor().mend()).extracting(Problem::fixed).containsExactly(true);

        assertThat(home.contextFolder(atlas.value()).resolve("claude.md")).hasContent("text\n");
    }

    @Test
    @FaultCase("C82")
    void bringsTheCurrentTextBackThoughNoVersionHoldsIt() throws IOException {
        var file = contexts.require(atlas, "claude.md");
        contexts.edit(contexts.open(file.id()), ContextText.of("second"));
        run("delete from context_versions where number = 2");
        Files.delete(home.contextFolder(atlas.value()).resolve("claude.md"));

        assertThat(doctor().mend()).extracting(Problem::fixed).containsExactly(true);

        assertThat(home.contextFolder(atlas.value()).resolve("claude.md")).hasContent("second\n");
    }

    @Test
    void bringsTheTextThatWasAgreedOnBackBeforeAnyOfARepository() throws IOException {
        var file = contexts.require(atlas, "claude.md");
        run("update context_targets set base_hash = 'agreed',"
                + " base_content_hash = (select content_hash from context_versions)");
        contexts.edit(contexts.open(file.id()), ContextText.of("of the repository"));
        run("update context_versions set side = 'repo', repo_path = 'CLAUDE.md'");
        run("update context_files set content_hash = null");
        Files.delete(home.contextFolder(atlas.value()).resolve("claude.md"));

        assertThat(doctor().mend()).extracting(Problem::fixed).containsExactly(true);

        assertThat(home.contextFolder(atlas.value()).resolve("claude.md")).hasContent("text\n");
    }

    @Test
    void sweepsTemporaryFilesThatWereLeftOver() throws IOException {
        var temp = Files.writeString(
                home.contextFolder(atlas.value()).resolve(".studio-0123456789abcdef0123456789abcdef.tmp"), "half");
        Files.setLastModifiedTime(temp, FileTime.from(NOON.instant()));

        assertThat(doctor().mend()).extracting(Problem::code, Problem::fixed).containsExactly(tuple("left-over", true));

        assertThat(temp).doesNotExist();
    }

    @Test
    void deletesTextsThatNothingRefersToAndNoOthers() {
        var file = contexts.require(atlas, "claude.md");
        contexts.edit(contexts.open(file.id()), ContextText.of("newer"));
        contexts.delete(file.id()); // the way back needs its texts
        keepOnlyTheText("kept for nothing");
        int before = texts();

        assertThat(doctor().mend())
                .extracting(Problem::code, Problem::detail, Problem::fixed)
                .containsExactly(tuple("unused-texts", "1", true));

        assertThat(texts()).isEqualTo(before - 1);
        undo.undoLast();
        assertThat(contexts.open(file.id()).text().text()).contains("newer\n");
        assertThat(doctor().mend()).isEmpty();
    }

    @Test
    void reportsAProjectFileThatCannotBeTakenOver() throws IOException {
        Files.writeString(home.projectFile(atlas.value()), "{");
        content.reread();

        assertThat(doctor().examine()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("project-file-broken");
            assertThat(problem.path()).isEqualTo(home.projectFile(atlas.value()).toString());
            assertThat(problem.detail()).isEqualTo("1:2");
        });
        assertThat(doctor().mend()).noneMatch(Problem::fixed);
    }

    @Test
    void saysWhatInAProjectFileIsOfAnotherKindBeforeAnybodyHasReadIt() throws IOException {
        var file = home.projectFile(atlas.value());
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"Atlas\"", "7")
                        .replace("\"CLAUDE.md\"", "true")
                        .replace("{\n  \"id\"", "{ \"mine\" : 1,\n  \"id\""));

        assertThat(doctor().examine())
                .extracting(Problem::code, Problem::detail)
                .containsExactly(tuple("project-file-wrong-type", "name, context_files[0].targets"));
    }

    @Test
    void putsATextOfAnotherHandAsideOnceTheFileHoldsItNoLonger() throws IOException {
        var file = home.projectFile(atlas.value());
        Files.writeString(file, "{ mine");
        content.reread();
        Files.delete(file);
        content.reread();
        assertThat(codes()).containsExactly("project-file-kept");

        var mended = doctor().mend();

        assertThat(mended)
                .extracting(Problem::code, Problem::fixed)
                .containsExactly(tuple("project-file-kept", true), tuple("text-put-aside", true));
        assertThat(Path.of(mended.getLast().detail())).hasContent("{ mine").startsWith(home.backups());
        assertThat(codes()).isEmpty();
    }

    @Test
    void putsTheTextOfAConflictThatBelongsToNothingAside() throws IOException {
        session.database().write(tx -> {
            var hash = new Contents(NOON).put(tx, "theirs".getBytes(StandardCharsets.UTF_8));
            var file = folder.resolve("atlas/CLAUDE.md").toString();
            return new Attentions(NOON).raise(tx, Attention.WRITE_CONFLICT, file, "target", "gone", hash);
        });
        assertThat(codes()).containsExactly("needs-attention");

        var mended = doctor().mend();

        assertThat(Path.of(mended.getLast().detail())).hasContent("theirs");
        assertThat(codes()).isEmpty();
    }

    @Test
    void saysWhichLinksItDoesNotFollow() throws IOException {
        var link = home.contextFolder(atlas.value()).resolve("mine.md");
        Files.createSymbolicLink(link, Files.writeString(folder.resolve("mine.md"), "mine"));

        assertThat(doctor().examine())
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple("link-in-home", link.toString()));
    }

    @Test
    void findsRepositoriesThatAreGone() throws IOException {
        Files.delete(folder.resolve("atlas"));

        assertThat(doctor().examine()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("repo-missing");
            assertThat(problem.path()).endsWith("atlas");
            assertThat(problem.detail()).isEqualTo("Atlas");
        });
    }

    @Test
    @FaultCase("C77")
    void keepsOthersOutWhenAskedTo() throws IOException {
        Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(doctor().examine()).extracting(Problem::code).containsExactly("open-to-others");

        assertThat(doctor().mend()).extracting(Problem::fixed).containsExactly(true);

        assertThat(doctor().examine()).isEmpty();
    }

    @Test
    void namesAnUpdateThatAProcessLeftHalfWayWhenItDied() {
        var step = "INSERT INTO undo_steps (id, label_key, label_args, changes, created_at) VALUES ('%s',"
                + " 'undo.install.update-many', '[\"PDF\"]', '{\"rows\":[],\"files\":[],\"begun\":{\"by\":\"%s\","
                + "\"about\":[\"skill/pdf\"]}}', '2026-01-01 00:00:00.000')";
        run(step.formatted("dead", "-1 0"));
        run(step.formatted("alive", Owner.current().word()));

        assertThat(doctor().examine())
                .extracting(Problem::code, Problem::path, Problem::detail)
                .containsExactly(tuple("update-broken-off", "PDF", "skill/pdf"));
    }

    @Test
    void findsOlderProjectsThatShareNameAndDirectory() {
        run("INSERT INTO projects (id, name, repo_path) VALUES ('twin', 'ATLAS', '" + folder.resolve("atlas") + "')");

        assertThat(codes()).containsExactly("name-taken", "directory-taken");
    }

    @Test
    void findsABackupThatWasSpoilt() throws IOException {
        var backup = new BackupService(home.database(), home.backups(), NOON).backUp("test");
        Files.writeString(backup, "spoilt");

        assertThat(codes()).containsExactly("backup-damaged");
    }

    @Test
    @FaultCase("C46")
    void findsThatTheSystemAllowsTooFewWatches() {
        // the project's own folder, its texts, its sessions and its repository
        assertThat(doctor(3).examine()).extracting(Problem::code).containsExactly("watch-limit");
        assertThat(doctor(4).examine()).isEmpty();
        assertThat(new Messages(Locale.ENGLISH).get("watch.polling.watch-limit", 3))
                .contains("sysctl");
    }

    @Test
    void hasWordsForWhatItFinds() throws IOException {
        Files.delete(folder.resolve("atlas"));
        var words = new Messages(Locale.ENGLISH);

        assertThat(doctor(1).examine()).isNotEmpty().allSatisfy(problem -> {
            assertThat(words.get(problem.messageKey(), problem.path(), problem.detail()))
                    .contains(problem.path());
            assertThat(words.get(problem.hintKey(), problem.path(), problem.detail()))
                    .isNotBlank();
        });
    }

    private List<String> codes() {
        return doctor().examine().stream().map(Problem::code).toList();
    }

    private void forgetTheTextOfClaude() throws IOException {
        Files.delete(home.contextFolder(atlas.value()).resolve("claude.md"));
        session.database().write(tx -> {
            tx.sql().execute("delete from context_versions");
            tx.sql().execute("update context_files set content_hash = null, canonical_hash = null");
            return tx;
        });
    }

    private Doctor doctor() {
        return doctor(1000);
    }

    @Test
    void makesTheSearchIndexAgainWhenItDoesNotHoldWhatThereIs() {
        search.catchUp(Duration.ofMinutes(1));
        session.database().write(tx -> tx.sql().execute("DELETE FROM search_items"));

        assertThat(doctor().mend())
                .filteredOn(problem -> problem.code().equals("search-index-broken"))
                .singleElement()
                .returns(true, Problem::fixed);
        assertThat(search.isSound()).isTrue();
    }

    @Test
    void callsNothingDamagedButTheSearchIndexWhereThatIs() {
        search.catchUp(Duration.ofMinutes(1));
        session.database()
                .write(tx ->
                        tx.sql().execute("UPDATE search_words_data SET block = x'ffffffffffffffff' WHERE id > 10"));

        assertThat(doctor().examine()).extracting(Problem::code).containsExactly("search-index-broken");
        assertThat(doctor().mend())
                .extracting(Problem::code, Problem::fixed)
                .containsExactly(tuple("search-index-broken", true));
        assertThat(search.isSound()).isTrue();
    }

    private Doctor doctor(long watchLimit) {
        var backups = new BackupService(home.database(), home.backups(), NOON);
        return new Doctor(session, projects, contexts, backups, store, OptionalLong.of(watchLimit), search, repairs);
    }

    private void run(String statement) {
        session.database().write(tx -> tx.sql().execute(statement));
    }

    private void keepOnlyTheText(String text) {
        session.database().write(tx -> new Contents(NOON).put(tx, text.getBytes(StandardCharsets.UTF_8)));
    }

    private int texts() {
        return session.database().<Integer>read(sql -> sql.fetchCount(CONTENTS));
    }
}
