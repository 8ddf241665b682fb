package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.home.HomeOpener;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleChangesTest {

    private static final Messages TEXT = new Messages(Locale.ENGLISH);
    private static final Instant NOON = Instant.parse("2040-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path repositories;
    private Studio studio;
    private SampleHome sample;
    private Project risk;

    @BeforeEach
    void makeTheSample() throws IOException {
        var root = folder.toRealPath().resolve("home");
        repositories = root.resolve("sample-repos");
        var bus = new ChangeBus();
        var files = new FileStore();
        var clock = new SteppingClock(NOON);
        var opening = new HomeOpener(bus, Patience.DEFAULT, files, clock).open(new StudioHome(root));
        studio = new Studio(((Opening.Ready) opening).session(), bus, files, clock, Map.of());
        sample = studio.sample();
        risk = sample.fill().getFirst();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void holdsNothingOfTheUsersAsItWasMade() {
        studio.drift().checkAll(CheckOptions.NORMAL.forced());
        studio.contextParts().content().reread();

        assertThat(sample.deleteIfUnchanged()).isEmpty();
        assertThat(sample.isPresent()).isFalse();
        assertThat(sample.mayFill()).isTrue();
    }

    @Test
    void doesNotCountThatGitHasLooked() throws Exception {
        git("status");

        assertThat(changes()).isEmpty();
    }

    @Test
    void staysWhereAFileOfARepositoryWasChanged() {
        write(repositories.resolve("atlas-api/CLAUDE.md"), "# Mine\n");

        assertThat(sample.deleteIfUnchanged()).hasSize(1);
        assertThat(changes()).containsExactly("Changed atlas-api/CLAUDE.md");
        assertThat(studio.projects().list(true)).hasSize(3);
        assertThat(repositories.resolve("atlas-api/CLAUDE.md")).hasContent("# Mine");
    }

    @Test
    void namesFilesThatWereAddedOrDeleted() throws IOException {
        write(repositories.resolve("atlas-api/docs/notes.md"), "mine");
        Files.delete(repositories.resolve("risk-workbench/README.md"));

        assertThat(changes()).containsExactly("Deleted risk-workbench/README.md", "Added atlas-api/docs/notes.md");
    }

    @Test
    void takesALinkForSomebodysOwn() throws IOException {
        var file = repositories.resolve("atlas-api/CLAUDE.md");
        Files.move(file, folder.resolve("aside.md"));
        Files.createSymbolicLink(file, folder.resolve("aside.md"));

        assertThat(changes()).containsExactly("Changed atlas-api/CLAUDE.md");
    }

    @Test
    void namesARepositoryWithAFurtherCommit() throws Exception {
        git("-c", "user.name=U", "-c", "user.email=u@example.org", "commit", "--allow-empty", "-m", "Mine");

        assertThat(changes()).containsExactly("Went on in the git history of risk-workbench");
    }

    @Test
    void namesARepositoryWithAnotherBranchOrWhatIsStagedOnly() throws Exception {
        git("branch", "mine");
        assertThat(changes()).containsExactly("Went on in the git history of risk-workbench");

        git("branch", "-D", "mine");
        git("add", "-A");
        assertThat(changes()).containsExactly("Went on in the git history of risk-workbench");
    }

    @Test
    void namesARepositoryThatIsCalledOtherwise() throws IOException {
        Files.move(repositories.resolve("atlas-api"), repositories.resolve("mine"));

        assertThat(changes()).containsExactly("Added mine");
    }

    @Test
    void namesAnAlertThatWasPutAside() {
        var alert = alert("CLAUDE.md");
        var shown = studio.drift().detail(alert.place().target()).orElseThrow().shown();

        studio.resolution().dismiss(alert.place().target(), shown);

        assertThat(changes()).containsExactly("Dismissed the drift of claude.md at CLAUDE.md");
    }

    @Test
    void countsWhatStillStandsOnceAndNamesTheLatestFirst() {
        var alert = alert("CLAUDE.md");
        studio.resolution()
                .acceptRepo(
                        alert.place().target(),
                        studio.drift()
                                .detail(alert.place().target())
                                .orElseThrow()
                                .shown());
        assertThat(changes()).hasSize(1);

        studio.projects().rename(risk.id(), "mine");
        assertThat(changes()).hasSize(2).first().isEqualTo("Renamed risk-workbench to mine");

        studio.undo().undoLast();
        assertThat(changes()).singleElement().asString().doesNotContain("mine");
        studio.undo().redo();
        assertThat(changes()).hasSize(2);
    }

    @Test
    void namesWhatWasDoneToSeveralProjectsAtOnce() {
        studio.projects()
                .archiveAll(
                        studio.projects().list(false).stream().map(Project::id).toList());

        assertThat(changes()).containsExactly("Archived 3 projects");
    }

    @Test
    void namesATextThatWasWrittenPastStudio() {
        var texts = studio.home().contextFolder(risk.id().value());
        write(texts.resolve("claude.md"), "# Mine\n");
        write(texts.resolve("new.md"), "# Mine too\n");
        assertThat(changes()).containsExactly("Changed claude.md", "Added new.md");

        studio.contextParts().content().reread();
        assertThat(changes()).containsExactly("Changed claude.md", "Added new.md");
    }

    @Test
    void namesALearningThatWasWrittenIntoIt() {
        studio.learnings()
                .add(NewLearning.of(new LearningEdit("Mine", "A problem", "", List.of()))
                        .in(risk.id()));

        assertThat(sample.deleteIfUnchanged()).hasSize(1);
        assertThat(changes()).containsExactly("Added the learning Mine");
    }

    @Test
    void namesWhatWasDoneToALearningOfNoProjectUntilItIsTakenBack() {
        var everyones = studio.learnings().list(LearningFilter.ofEveryone()).getFirst();
        studio.learnings().edit(everyones, LearningEdit.of(everyones).titled("Line ends"));
        assertThat(changes()).containsExactly("Edited the learning Line ends");

        studio.undo().undoLast();
        assertThat(changes()).isEmpty();
        studio.learnings().renameTag("git", "vcs");
        assertThat(changes()).hasSize(1);

        sample.delete();
        sample.fill();
        assertThat(changes()).isEmpty();
    }

    @Test
    void doesNotCountWhatIsDoneInTheUsersOwnProjects() {
        write(folder.resolve("own/CLAUDE.md"), "# Own\n");
        var own = studio.projects().register(folder.resolve("own"), null, null);
        studio.projects().rename(own.id(), "mine");

        assertThat(sample.deleteIfUnchanged()).isEmpty();
        assertThat(studio.projects().list(true)).extracting(Project::name).containsExactly("mine");
        assertThat(sample.mayFill()).isFalse();
    }

    private List<String> changes() {
        return sample.usersChanges().stream()
                .map(change -> TEXT.get(change.key(), change.args().toArray()))
                .toList();
    }

    private DriftItem alert(String path) {
        return studio.drift().list(0, 100).stream()
                .filter(item -> item.place().project().equals(risk.id()))
                .filter(item -> item.place().repoPath().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private void git(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("git", "-C", repositories.resolve("risk-workbench").toString()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
