package dev.projectstudio.core.drift;

import static dev.projectstudio.core.drift.DriftHome.write;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolutionServiceTest {

    private static final String TEXT = "# Rules\n\nUse tabs.\nKeep it small.\nTest first.\nNever push to main.\n";
    private static final String REPO = TEXT.replace("Never push to main.", "Push when green.");
    private static final String STUDIO = TEXT.replace("# Rules", "# Our rules");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private DriftHome home;
    private ProjectId atlas;
    private TargetId target;

    @BeforeEach
    void syncAFile() throws IOException {
        home = new DriftHome(database.get(), database.bus(), folder);
        atlas = home.project("atlas");
        target = home.synced(atlas, "agents.md", "AGENTS.md", TEXT);
    }

    @Test
    void acceptsTheRepositorysText() throws IOException {
        write(repo("AGENTS.md"), REPO.replace("\n", "\r\n"));

        var resolved = home.resolutions.acceptRepo(target, Shown.NOW);

        assertThat(Files.readString(studio())).isEqualTo(REPO);
        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(REPO.replace("\n", "\r\n"));
        assertThat(resolved.written()).isEmpty();
        assertThat(record()).isEqualTo("accepted_repo");
        assertThat(statusOf("AGENTS.md")).isEqualTo("synced");
        assertThat(home.check().events()).isEmpty();
        assertThat(home.activities()).containsExactlyInAnyOrder("drift_detected", "drift_resolved");
        assertThat(versions()).extracting(ContextVersion::cause).contains("accepted_repo");
        assertThat(versions())
                .extracting(version -> home.versions.text(version).text().orElseThrow())
                .contains(TEXT, REPO);
    }

    @Test
    void keepsWhatIsReplacedAsOlderThanWhatReplacesIt() throws IOException {
        add("CLAUDE.md", TEXT);
        home.check();
        write(repo("AGENTS.md"), REPO);

        home.resolutions.acceptRepo(target, Shown.NOW);

        var newest = versions().getFirst();
        assertThat(newest.repoPath()).isNull();
        assertThat(newest.cause()).isEqualTo("accepted_repo");
        assertThat(versions()).extracting(ContextVersion::repoPath).contains("CLAUDE.md");
    }

    @Test
    void keepsNothingAnewOfWhatIsAcceptedAgainAfterAnUndo() throws IOException {
        write(repo("AGENTS.md"), REPO);
        home.resolutions.acceptRepo(target, Shown.NOW);
        home.undo.undoLast();

        home.resolutions.acceptRepo(target, Shown.NOW);

        assertThat(versions())
                .extracting(ContextVersion::cause)
                .containsExactly("accepted_repo", "accepted_repo", "edited_by_hand");
    }

    @Test
    void givesAnAcceptedTextToTheOtherTargetsThatHaveNotMoved() throws IOException {
        add("CLAUDE.md", TEXT.replace("\n", "\r\n"));
        add("GEMINI.md", TEXT);
        write(repo("GEMINI.md"), "own ways\n");
        write(repo("AGENTS.md"), REPO);

        var resolved = home.resolutions.acceptRepo(target, Shown.NOW);

        assertThat(resolved.written()).containsExactly("CLAUDE.md");
        assertThat(resolved.left()).extracting(DriftPlace::repoPath).containsExactly("GEMINI.md");
        assertThat(Files.readString(repo("CLAUDE.md"))).isEqualTo(REPO.replace("\n", "\r\n"));
        assertThat(Files.readString(repo("GEMINI.md"))).isEqualTo("own ways\n");
        assertThat(statusOf("CLAUDE.md")).isEqualTo("synced");
        assertThat(statusOf("GEMINI.md")).isEqualTo("diverged");
        assertThat(home.check().events()).isEmpty();
    }

    @Test
    void followsALinkInsideTheRepository() throws IOException {
        Files.createSymbolicLink(repo("CLAUDE.md"), Path.of("AGENTS.md"));
        home.target(fileId(), "CLAUDE.md");
        home.check();
        write(studio(), STUDIO);
        home.check();

        home.resolutions.keepStudio(target, Shown.NOW);

        assertThat(Files.isSymbolicLink(repo("CLAUDE.md"))).isTrue();
        assertThat(Files.readString(repo("CLAUDE.md"))).isEqualTo(STUDIO);
        assertThat(statusOf("CLAUDE.md")).isEqualTo("synced");
        assertThat(home.check().events()).isEmpty();
    }

    @Test
    @FaultCase("C54")
    void writesStudiosTextInTheFormOfTheFile() throws IOException {
        write(repo("AGENTS.md"), "\uFEFF" + TEXT.replace("\n", "\r\n"));
        home.check();
        write(studio(), STUDIO);

        var resolved = home.resolutions.keepStudio(target, Shown.NOW);

        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo("\uFEFF" + STUDIO.replace("\n", "\r\n"));
        assertThat(resolved.written()).containsExactly("AGENTS.md");
        assertThat(record()).isEqualTo("kept_studio");
        assertThat(home.check().events()).isEmpty();
    }

    @Test
    void keepsWhatItReplacesInTheRepository() throws IOException {
        byte[] latin = "Gr\u00fc\u00dfe\r\n".getBytes(StandardCharsets.ISO_8859_1);
        write(repo("AGENTS.md"), latin);

        home.resolutions.keepStudio(target, Shown.NOW);

        var kept = versions().stream()
                .filter(version -> "AGENTS.md".equals(version.repoPath()))
                .findFirst()
                .orElseThrow();
        assertThat(kept.cause()).isEqualTo("kept_studio");
        assertThat(home.versions.text(kept).bytes()).isEqualTo(latin);
    }

    @Test
    @FaultCase("C54")
    void acceptsWhatIsNoTextToTheByte() throws IOException {
        byte[] binary = {0, 1, 2, (byte) 0xff, '\r', '\n'};
        write(repo("AGENTS.md"), binary);

        home.resolutions.acceptRepo(target, Shown.NOW);

        assertThat(Files.readAllBytes(studio())).isEqualTo(binary);
        assertThat(statusOf("AGENTS.md")).isEqualTo("synced");
    }

    @Test
    void writesADeletedFileAgain() throws IOException {
        Files.delete(repo("AGENTS.md"));

        home.resolutions.keepStudio(target, Shown.NOW);

        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(TEXT);
        assertThat(home.check().events()).isEmpty();
    }

    @Test
    @FaultCase("C53")
    void dropsTheTargetOfAnAcceptedDeletion() throws IOException {
        Files.delete(repo("AGENTS.md"));

        home.resolutions.acceptRepo(target, Shown.NOW);

        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(CONTEXT_TARGETS)))
                .isZero();
        assertThat(Files.readString(studio())).isEqualTo(TEXT);
        assertThat(record()).isEqualTo("accepted_repo");
        assertThat(versions()).extracting(ContextVersion::repoPath).contains("AGENTS.md");
        assertThat(home.check().events()).isEmpty();
    }

    @AfterEach
    void everythingIsSound() {
        Soundness.assertSound(database.get(), home.home);
    }

    @Test
    @FaultCase("C51")
    void mergesTwoEditsThatDoNotTouch() throws IOException {
        bothEdited();

        var outcome = home.resolutions.merge(target, Shown.NOW);

        var both = STUDIO.replace("Never push to main.", "Push when green.");
        assertThat(outcome).isInstanceOf(MergeOutcome.Done.class);
        assertThat(Files.readString(studio())).isEqualTo(both);
        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(both);
        assertThat(record()).isEqualTo("merged");
        assertThat(home.check().events()).isEmpty();
    }

    @Test
    @FaultCase("C51")
    void writesNothingWhereAMergeHasConflicts() throws IOException {
        write(studio(), TEXT.replace("tabs", "one tab"));
        write(repo("AGENTS.md"), TEXT.replace("tabs", "spaces"));

        var outcome = (MergeOutcome.Conflicts) home.resolutions.merge(target, Shown.NOW);

        assertThat(outcome.merge().conflicts()).hasSize(1);
        assertThat(Files.readString(studio())).isEqualTo(TEXT.replace("tabs", "one tab"));
        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(TEXT.replace("tabs", "spaces"));
        assertThat(statusOf("AGENTS.md")).isEqualTo("diverged");

        home.resolutions.mergeAs(target, outcome.shown(), TEXT.replace("tabs", "either"));

        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(TEXT.replace("tabs", "either"));
        assertThat(Files.readString(studio())).isEqualTo(TEXT.replace("tabs", "either"));
        assertThat(record()).isEqualTo("merged");
    }

    @Test
    void takesNoMergeThatStillHasMarkers() throws IOException {
        write(studio(), TEXT.replace("tabs", "one tab"));
        write(repo("AGENTS.md"), TEXT.replace("tabs", "spaces"));
        var outcome = (MergeOutcome.Conflicts) home.resolutions.merge(target, Shown.NOW);

        assertThatThrownBy(() -> home.resolutions.mergeAs(
                        target, outcome.shown(), outcome.merge().text()))
                .isInstanceOf(InvalidInput.class);
        assertThat(Files.readString(studio())).isEqualTo(TEXT.replace("tabs", "one tab"));
    }

    @Test
    void mergesNeitherDeletionsNorWhatIsNoText() throws IOException {
        Files.delete(repo("AGENTS.md"));
        assertThatThrownBy(() -> home.resolutions.merge(target, Shown.NOW)).isInstanceOf(InvalidInput.class);

        write(repo("AGENTS.md"), new byte[] {0, 1});
        assertThatThrownBy(() -> home.resolutions.merge(target, Shown.NOW)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void dismissesExactlyThisPair() throws IOException {
        write(repo("AGENTS.md"), REPO);

        home.resolutions.dismiss(target, Shown.NOW);

        assertThat(record()).isEqualTo("dismissed");
        assertThat(statusOf("AGENTS.md")).isEqualTo("stale");
        assertThat(home.check().events()).isEmpty();
        assertThat(home.drift.list(0, 10)).isEmpty();
        assertThat(home.drift.counts()).isEmpty();
        assertThat(home.sync.sync(atlas, List.of(), false).left()).isEmpty();

        write(repo("AGENTS.md"), REPO + "More.\n");
        assertThat(home.check().events()).hasSize(1);
        home.resolutions.dismiss(target, Shown.NOW);
        write(repo("AGENTS.md"), REPO);
        assertThat(home.check().events()).isEmpty();
        assertThat(home.drift.list(0, 10)).isEmpty();
    }

    @Test
    void aTextThatGoesBackToADismissedPairIsNoEndOfDrift() throws IOException {
        write(repo("AGENTS.md"), REPO);
        home.resolutions.dismiss(target, Shown.NOW);
        write(repo("AGENTS.md"), REPO + "More.\n");
        home.check();
        write(repo("AGENTS.md"), REPO);

        var events = home.check().events();

        assertThat(events).isEmpty();
        assertThat(home.drift.list(0, 10)).isEmpty();
        assertThat(home.activities()).containsExactlyInAnyOrder("drift_detected", "drift_resolved", "drift_detected");
    }

    @Test
    void passesOverADismissalOfTextsThatHaveMovedOn() throws IOException {
        var borealis = home.project("borealis");
        home.target(home.file(borealis, "claude.md", TEXT), "CLAUDE.md");
        home.sync.sync(borealis, List.of(), false);
        write(repo("AGENTS.md"), REPO);
        home.resolutions.dismiss(target, Shown.NOW);
        write(repo("AGENTS.md"), REPO + "More.\n");
        home.check();
        List<UndoneStep> passed = new ArrayList<>();

        assertThat(home.undo.undoLast(passed::add)).map(UndoneStep::labelKey).contains("undo.drift.sync");

        assertThat(passed).extracting(UndoneStep::labelKey).containsExactly("undo.drift.dismiss");
        assertThat(home.repo(borealis, "CLAUDE.md")).doesNotExist();
        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(REPO + "More.\n");
        assertThat(home.drift.list(0, 10)).extracting(DriftItem::summary).hasSize(2);
        assertThat(home.undo.undoLast()).isEmpty();
    }

    @Test
    void dismissesADeletion() throws IOException {
        Files.delete(repo("AGENTS.md"));

        home.resolutions.dismiss(target, Shown.NOW);

        assertThat(home.drift.list(0, 10)).isEmpty();
        write(repo("AGENTS.md"), REPO);
        assertThat(home.check().events()).hasSize(1);
    }

    @Test
    @FaultCase("C52")
    void writesNothingThatWasNotShown() throws IOException {
        write(repo("AGENTS.md"), REPO);
        home.check();
        var shown = home.drift.detail(target).orElseThrow().shown();
        write(repo("AGENTS.md"), REPO + "Written meanwhile.\n");

        assertThatThrownBy(() -> home.resolutions.keepStudio(target, shown))
                .isInstanceOf(Conflict.class)
                .extracting(failure -> ((AppException) failure).code())
                .isEqualTo("changed-meanwhile");

        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(REPO + "Written meanwhile.\n");
        assertThat(home.drift.list(0, 10)).extracting(DriftItem::summary).containsExactly("+2 lines, -1 line");
    }

    @Test
    void takesAHashOfTheBytesForWhatWasShown() throws IOException {
        write(repo("AGENTS.md"), REPO.replace("\n", "\r\n"));
        var bytes = Hashes.sha256(Files.readAllBytes(repo("AGENTS.md")));

        home.resolutions.keepStudio(target, new Shown(null, bytes));

        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo(TEXT.replace("\n", "\r\n"));
    }

    @Test
    void resolvesNothingWhereNothingDrifts() {
        assertThatThrownBy(() -> home.resolutions.keepStudio(target, Shown.NOW)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @FaultCase("C56")
    void undoesEveryResolutionToTheByte(Way way) throws IOException {
        add("CLAUDE.md", TEXT.replace("\n", "\r\n"));
        way.prepare(this);
        home.check();
        var before = bytes();
        var itemsBefore = home.drift.list(0, 10);

        way.resolve(home.resolutions, target);
        assertThat(home.drift.list(0, 10)).isNotEqualTo(itemsBefore);
        var after = bytes();
        home.undo.undoLast();

        assertThat(bytes()).isEqualTo(before);
        assertThat(home.check().events()).isEmpty();
        assertThat(home.drift.list(0, 10)).isEqualTo(itemsBefore);

        home.undo.redo();
        assertThat(bytes()).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void saysOfEveryStepBackAndForthThatTheDriftIsAnother(Way way) throws IOException {
        way.prepare(this);
        home.check();
        way.resolve(home.resolutions, target);
        var resolved = home.drift.list(0, 10);
        List<List<DriftItem>> told = new ArrayList<>();
        database.bus().subscribe(change -> {
            if (change instanceof DriftChanged drift && drift.target().equals(target)) {
                told.add(home.drift.list(0, 10));
            }
        });

        home.undo.undoLast();
        assertThat(told).isNotEmpty();
        assertThat(told.getLast()).hasSize(1);

        told.clear();
        home.undo.redo();
        assertThat(told).isNotEmpty();
        assertThat(told.getLast()).isEqualTo(resolved);
        assertThat(home.drift.counts()).isEmpty();
    }

    @Test
    @FaultCase("C56")
    void undoesNothingThatWasEditedSince() throws IOException {
        write(repo("AGENTS.md"), REPO);
        home.resolutions.keepStudio(target, Shown.NOW);
        write(repo("AGENTS.md"), "newer\n");

        assertThatThrownBy(() -> home.undo.undoLast()).isInstanceOf(Conflict.class);
        assertThat(Files.readString(repo("AGENTS.md"))).isEqualTo("newer\n");
    }

    enum Way {
        ACCEPT,
        KEEP,
        MERGE,
        DISMISS,
        ACCEPT_DELETION,
        KEEP_AFTER_DELETION,
        DISMISS_DELETION;

        void prepare(ResolutionServiceTest test) throws IOException {
            switch (this) {
                case ACCEPT, KEEP, DISMISS ->
                    write(test.repo("AGENTS.md"), ("\uFEFF" + REPO.replace("\n", "\r\n")).stripTrailing());
                case MERGE -> test.bothEdited();
                case ACCEPT_DELETION, KEEP_AFTER_DELETION, DISMISS_DELETION -> Files.delete(test.repo("AGENTS.md"));
            }
        }

        void resolve(ResolutionService resolutions, TargetId target) {
            switch (this) {
                case ACCEPT, ACCEPT_DELETION -> resolutions.acceptRepo(target, Shown.NOW);
                case KEEP, KEEP_AFTER_DELETION -> resolutions.keepStudio(target, Shown.NOW);
                case MERGE -> resolutions.merge(target, Shown.NOW);
                case DISMISS, DISMISS_DELETION -> resolutions.dismiss(target, Shown.NOW);
            }
        }
    }

    private void bothEdited() throws IOException {
        write(studio(), STUDIO);
        write(repo("AGENTS.md"), REPO);
    }

    private void add(String path, String text) throws IOException {
        write(repo(path), text);
        var added = home.target(fileId(), path);
        home.drift.check(List.of(added), CheckOptions.NORMAL);
    }

    private List<String> bytes() throws IOException {
        return Stream.of(studio(), repo("AGENTS.md"), repo("CLAUDE.md"))
                .map(ResolutionServiceTest::hex)
                .toList();
    }

    private static String hex(Path file) {
        try {
            return Files.exists(file) ? HexFormat.of().formatHex(Files.readAllBytes(file)) : "absent";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path repo(String path) {
        return home.repo(atlas, path);
    }

    private Path studio() {
        return home.studio(atlas, "agents.md");
    }

    private String fileId() {
        return database.get().read(sql -> sql.fetchSingle(CONTEXT_FILES)).getId();
    }

    private List<ContextVersion> versions() {
        return home.versions.history(new ContextFileId(fileId()), Integer.MAX_VALUE, 50);
    }

    private String record() {
        return String.valueOf(database.get()
                .read(sql -> sql.selectFrom(DRIFT_RECORDS)
                        .where(DRIFT_RECORDS.RESOLVED_AT.isNotNull())
                        .fetchSingle())
                .getResolution());
    }

    private String statusOf(String path) {
        return database.get()
                .read(sql -> sql.selectFrom(CONTEXT_TARGETS)
                        .where(CONTEXT_TARGETS.REPO_PATH.eq(path))
                        .fetchSingle())
                .getSyncStatus();
    }
}
