package dev.projectstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProjectServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ProjectService projects = Projects.service(database.get(), Path.of("/nowhere"));

    @BeforeEach
    void startService() {
        projects = Projects.service(database.get(), folder.resolve("home"));
    }

    @Test
    void registersADirectoryUnderItsOwnName() {
        var project = projects.register(directory("Atlas"), null, "  Maps  ");

        assertThat(project.name()).isEqualTo("Atlas");
        assertThat(project.description()).isEqualTo("Maps");
        assertThat(project.repoPath()).isEqualTo(RealPath.of(folder.resolve("Atlas")));
        assertThat(project.isTrusted()).isFalse();
        assertThat(projects.require(project.id())).isEqualTo(project);
        assertThat(database.published()).contains(new ProjectChanged(project.id()));
        assertThat(activities()).containsExactly("project_registered Atlas");
    }

    @Test
    void makesTheFirstOneActiveAndNoOther() {
        var first = projects.register(directory("first"), null, null);
        projects.register(directory("second"), null, null);

        assertThat(projects.active()).contains(first);
    }

    @Test
    @FaultCase("C57")
    void takesEverySpellingOfADirectoryForOneProject() throws IOException {
        var directory = directory("Atlas");
        projects.register(directory, null, null);
        var link = Files.createSymbolicLink(folder.resolve("link"), directory);

        for (var spelling : List.of(directory, link, Path.of(directory + "/"), directory.resolve("../Atlas/."))) {
            assertRefused("already-registered", () -> projects.register(spelling, "Other", null));
        }
        assertThat(projects.list(true)).hasSize(1);
        assertThat(activities()).hasSize(1);
    }

    @Test
    @FaultCase("C57")
    void namesTheProjectThatADirectoryIsAlready() {
        projects.register(directory("atlas"), "Borealis", null);

        assertThatThrownBy(() -> projects.register(folder.resolve("atlas"), null, null))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.args()).contains("Borealis"));
    }

    @Test
    @FaultCase("C57")
    void takesAllWorkingTreesOfARepositoryForOneProject() {
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        var side = folder.resolve("side");
        repository.git("worktree", "add", "-q", side.toString());
        var further = folder.resolve("further");
        repository.git("worktree", "add", "-q", further.toString());

        projects.register(side, null, null);

        assertRefused("already-registered", () -> projects.register(repository.directory(), null, null));
        assertRefused("already-registered", () -> projects.register(further, null, null));
    }

    @Test
    void doesNotBelieveARepositoryThatClaimsAnotherDirectory() throws IOException {
        projects.register(TestRepository.withCommit(folder.resolve("honest")).directory(), null, null);
        var liar = TestRepository.withCommit(folder.resolve("liar"));
        var claim = Files.createDirectories(liar.file(".git/worktrees/x"));
        Files.writeString(claim.resolve("gitdir"), folder.resolve("honest/.git") + "\n");

        assertThat(projects.register(liar.directory(), null, null).name()).isEqualTo("liar");
    }

    @Test
    @FaultCase("C101")
    void leavesNothingOfARegistrationThatFailsHalfWay() throws IOException {
        var directory = directory("atlas");
        refuseNewRowsOf("activity_log");

        assertThatThrownBy(() -> projects.register(directory, null, "words")).isInstanceOf(RuntimeException.class);

        assertThat(projects.list(true)).isEmpty();
        assertThat(projects.active()).isEmpty();
        assertThat(directory).isEmptyDirectory();
        assertThat(folder.resolve("home/projects")).doesNotExist();
        database.get().write(tx -> tx.sql().execute("DROP TRIGGER refused"));
        assertThat(projects.register(directory, null, "words").name()).isEqualTo("atlas");
    }

    /// The last that a registration writes.
    private void refuseNewRowsOf(String table) {
        database.get()
                .write(tx -> tx.sql()
                        .execute("CREATE TRIGGER refused BEFORE INSERT ON " + table
                                + " BEGIN SELECT RAISE(ABORT, 'refused'); END"));
    }

    @Test
    void refusesWhatIsNoDirectoryAndItsOwnHome() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "text");

        assertRefused("not-a-directory", () -> projects.register(file, null, null));
        assertRefused("not-a-directory", () -> projects.register(folder.resolve("gone"), null, null));
        assertRefused("studio-home", () -> projects.register(directory("home"), null, null));
        assertRefused("studio-home", () -> projects.register(directory("home/projects/x"), null, null));
        assertThat(projects.list(true)).isEmpty();
        assertThat(projects.active()).isEmpty();
        assertThat(activities()).isEmpty();
    }

    @Test
    void registersASampleInsideItsHome() {
        assertThat(projects.register(directory("home/sample-repos/atlas"), null, null)
                        .name())
                .isEqualTo("atlas");
    }

    @Test
    void refusesANameThatAnotherHasInAnyCase() {
        projects.register(directory("atlas"), "Café", null);

        assertRefused("name-taken", () -> projects.register(directory("b"), "  CAFE\u0301 ", null));
        var other = projects.register(directory("b"), null, null);
        assertRefused("name-taken", () -> projects.rename(other.id(), "café"));
        assertThat(projects.list(true)).extracting(Project::name).containsExactly("b", "Café");
    }

    @Test
    void refusesABlankNameAndOneThatMeansADirectory() {
        var directory = directory("atlas");

        assertRefused("project-name-empty", () -> projects.register(directory, " \t", null));
        assertRefused("project-name-refused", () -> projects.register(directory, "..", null));
        assertRefused("project-name-refused", () -> projects.register(directory, "x".repeat(256), null));
    }

    @Test
    void changesOnlyTheCaseOfAName() {
        var project = projects.register(directory("atlas"), null, null);

        assertThat(projects.rename(project.id(), " Atlas ").name()).isEqualTo("Atlas");
        assertThat(activities()).containsExactly("project_registered atlas", "project_updated Atlas");
    }

    @Test
    void leavesNoTraceOfAnEditThatChangesNothing() {
        var project = projects.register(directory("atlas"), null, "Maps");

        assertThat(projects.update(project.id(), new ProjectEdit("atlas", "Maps", project.repoPath())))
                .isEqualTo(project);
        assertThat(activities()).hasSize(1);
    }

    @Test
    void takesADescriptionAway() {
        var project = projects.register(directory("atlas"), null, "Maps");

        assertThat(projects.describe(project.id(), " ").description()).isNull();
    }

    @Test
    void archivesAndMakesTheMostRecentlyUsedRemainingOneActive() {
        var first = projects.register(directory("first"), null, null);
        var second = projects.register(directory("second"), null, null);
        projects.register(directory("third"), null, null);
        projects.use(second.id());
        projects.use(first.id());

        var archived = projects.archive(first.id());

        assertThat(archived.isArchived()).isTrue();
        assertThat(projects.active()).map(Project::id).contains(second.id());
        assertThat(projects.list(false)).extracting(Project::name).containsExactly("second", "third");
        assertThat(projects.recent()).extracting(Project::name).containsExactly("second", "third");
        assertThat(activities()).endsWith("project_archived first");
    }

    @Test
    void countsAProjectAsUsedUntilAnotherIsHoweverItBecameActive() {
        projects.register(directory("first"), null, null);
        projects.register(directory("second"), null, null);
        var third = projects.register(directory("third"), null, null);

        projects.use(third.id());

        assertThat(projects.recent()).extracting(Project::name).containsExactly("third", "first", "second");
    }

    @Test
    void isActiveAgainWhenItsArchivingIsTakenBack() {
        var undo = Projects.undo(database.get(), folder.resolve("home"));
        var first = projects.register(directory("first"), null, null);
        projects.register(directory("second"), null, null);
        projects.use(first.id());
        projects.archive(first.id());
        assertThat(projects.active()).map(Project::name).contains("second");

        undo.undoLast();

        assertThat(projects.active()).map(Project::name).contains("first");
    }

    @Test
    void hasNoActiveProjectWhenAllAreArchivedAndOneAgainWhenOneComesBack() {
        var project = projects.register(directory("atlas"), null, null);

        projects.archive(project.id());
        assertThat(projects.active()).isEmpty();

        projects.unarchive(project.id());
        assertThat(projects.active()).map(Project::id).contains(project.id());
    }

    @Test
    void freesTheNameOfAnArchivedProjectButNotItsDirectory() {
        var old = projects.register(directory("old"), "Atlas", null);
        projects.archive(old.id());
        projects.register(directory("new"), "atlas", null);

        assertRefused("name-taken", () -> projects.unarchive(old.id()));
        assertRefused("already-registered", () -> projects.register(folder.resolve("old"), "Third", null));
        assertRefused("project-archived", () -> projects.use(old.id()));
    }

    @Test
    void keepsAProjectWhoseDirectoryIsGone() throws IOException {
        var project = projects.register(directory("atlas"), null, null);
        Files.delete(folder.resolve("atlas"));

        assertThat(projects.require(project.id()).directory()).isEqualTo(DirectoryState.MISSING);
        assertThat(projects.rename(project.id(), "Borealis").name()).isEqualTo("Borealis");
    }

    @Test
    void findsAMovedDirectoryAndOffersTheSameMoveForItsSiblings() throws IOException {
        var first = projects.register(directory("work/team/first"), null, null);
        var second = projects.register(directory("work/team/second"), null, null);
        var third = projects.register(directory("work/third"), null, null);
        projects.register(directory("elsewhere"), null, null);
        Files.move(folder.resolve("work"), folder.resolve("code"));

        var relocation = projects.relocate(first.id(), folder.resolve("code/team/first"));

        assertThat(relocation.project().directory()).isEqualTo(DirectoryState.PRESENT);
        assertThat(relocation.offers())
                .extracting(offer -> offer.project().id())
                .containsExactly(second.id(), third.id());
        assertThat(relocation.offers()).allMatch(RelocationOffer::isSameDirectory);

        projects.relocateAll(relocation.offers());

        assertThat(projects.list(true)).allMatch(each -> each.directory() == DirectoryState.PRESENT);
        assertThat(projects.find("third", folder)).map(Project::repoPath).contains(real("code/third"));
    }

    @Test
    void recognisesARenamedDirectoryByWhatTheDiskSaysOfIt() throws IOException {
        var project = projects.register(directory("atlas"), null, null);
        directory("other");
        Files.move(folder.resolve("atlas"), folder.resolve("borealis"));

        assertThat(projects.locate(project.id())).contains(real("borealis"));
    }

    @Test
    void doesNotMoveAProjectOntoAnother() {
        var first = projects.register(directory("first"), null, null);
        projects.register(directory("second"), null, null);

        assertRefused("already-registered", () -> projects.relocate(first.id(), folder.resolve("second")));
        assertThat(projects.require(first.id())).isEqualTo(first);
    }

    @Test
    void trustsAllOrNone() {
        var repository = projects.register(
                TestRepository.withCommit(folder.resolve("atlas")).directory(), null, null);
        var plain = projects.register(directory("plain"), null, null);

        assertRefused("not-a-repository", () -> projects.trust(List.of(repository.id(), plain.id())));
        assertThat(projects.require(repository.id()).isTrusted()).isFalse();

        projects.trust(List.of(repository.id()));
        assertThat(projects.require(repository.id()).trustedAt()).isNotNull();
        assertThat(projects.untrust(List.of(repository.id()))).noneMatch(Project::isTrusted);
    }

    @Test
    void takesBackThatTrustWasTakenAway() {
        var undo = Projects.undo(database.get(), folder.resolve("home"));
        var first = projects.register(
                TestRepository.withCommit(folder.resolve("first")).directory(), null, null);
        var second = projects.register(
                TestRepository.withCommit(folder.resolve("second")).directory(), null, null);
        projects.trust(List.of(first.id(), second.id()));
        projects.untrust(List.of(first.id(), second.id()));
        projects.untrust(List.of(first.id()));

        assertThat(undo.undoLast()).map(UndoneStep::labelKey).contains("undo.project.untrust-many");

        assertThat(projects.list(false)).allMatch(Project::isTrusted);
    }

    @Test
    void takesTheTrustAwayFromAProjectThatMoves() {
        var project = projects.register(
                TestRepository.withCommit(folder.resolve("atlas")).directory(), null, null);
        projects.trust(List.of(project.id()));

        var moved = projects.relocate(
                project.id(), TestRepository.withCommit(folder.resolve("b")).directory());

        assertThat(moved.project().isTrusted()).isFalse();
    }

    @Test
    void takesBackWhatWasDone() {
        var undo = Projects.undo(database.get(), folder.resolve("home"));
        try (var _ = projects.follow(database.bus())) {
            var first = projects.register(directory("first"), null, null);
            var second = projects.register(directory("second"), null, null);
            projects.rename(second.id(), "Second");
            projects.archive(first.id());

            undo.undoLast();
            assertThat(projects.require(first.id()).isArchived()).isFalse();
            undo.undoLast();
            assertThat(projects.require(second.id()).name()).isEqualTo("second");
            undo.undoLast();
            assertThat(projects.find(second.id())).isEmpty();
            assertThat(projects.active()).map(Project::id).contains(first.id());
            undo.undoLast();
            assertThat(projects.list(true)).isEmpty();
            undo.redo();
            assertThat(projects.active()).map(Project::name).contains("first");
            assertThat(database.published()).endsWith(new ProjectChanged(first.id()));
        }
    }

    @Test
    void removesItsOwnRowAndSaysSo() {
        var project = projects.register(directory("atlas"), null, null);
        database.get().write(tx -> tx.sql().execute("UPDATE activity_log SET project_id = NULL"));

        database.get().write(tx -> {
            projects.remove(tx, project.id());
            return project;
        });

        assertThat(projects.find(project.id())).isEmpty();
        assertThat(projects.active()).isEmpty();
        assertThat(activities()).endsWith("project_removed atlas");
    }

    private List<String> activities() {
        return database.get()
                .read(sql -> sql.fetch(
                                "SELECT activity_type || ' ' || title FROM activity_log ORDER BY created_at, rowid")
                        .map(row -> row.get(0, String.class)));
    }

    private Path directory(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path real(String name) {
        return RealPath.of(folder.resolve(name));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfAny(Conflict.class, InvalidInput.class)
                .satisfies(
                        refusal -> assertThat(((AppException) refusal).code()).isEqualTo(code));
    }
}
