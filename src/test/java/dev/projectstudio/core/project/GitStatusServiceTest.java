package dev.projectstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.projectstudio.core.project.GitState.Condition;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.git.Head;
import dev.projectstudio.platform.git.TestRepository;
import dev.projectstudio.platform.process.ProcessRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GitStatusServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final ProjectService projects = Projects.service(database.get(), Path.of("/nowhere"));
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final GitStatusService status = service(System.getenv());

    @Test
    void showsABranchUntilTheRepositoryIsTrustedAndThenItsChanges() {
        var project = trusted("atlas");
        projects.untrust(List.of(project.id()));
        TestRepository.at(folder.resolve("atlas")).write("new.txt", "new");

        var before = status.check(project.id());
        projects.trust(List.of(project.id()));
        var after = status.check(project.id());

        assertThat(before.condition()).isEqualTo(Condition.UNTRUSTED);
        assertThat(before.head()).isEqualTo(new Head("main", false));
        assertThat(before.changed()).isNull();
        assertThat(after.condition()).isEqualTo(Condition.CHECKED);
        assertThat(after.changed()).isEqualTo(1);
        assertThat(status.known(project.id())).contains(after);
    }

    @Test
    void tellsAPlainDirectoryFromOneThatIsGone() throws IOException {
        var directory = Files.createDirectories(
                TestRepository.withCommit(folder.resolve("atlas")).file("plain"));
        var project = projects.register(directory, null, null);

        assertThat(status.check(project.id()).condition()).isEqualTo(Condition.NO_REPOSITORY);
        Files.delete(directory);
        assertThat(status.check(project.id()).condition()).isEqualTo(Condition.NO_DIRECTORY);
    }

    @Test
    void takesTheTrustBackFromAnotherRepositoryInThePlaceOfTheTrustedOne() throws IOException {
        var project = trusted("atlas");
        assertThat(status.check(project.id()).condition()).isEqualTo(Condition.CHECKED);
        Files.move(folder.resolve("atlas/.git"), folder.resolve("atlas/.git-before"));
        TestRepository.withCommit(folder.resolve("other"));
        Files.move(folder.resolve("other/.git"), folder.resolve("atlas/.git"));

        assertThat(status.check(project.id()).condition()).isEqualTo(Condition.UNTRUSTED);
        assertThat(projects.require(project.id()).isTrusted()).isFalse();
    }

    @Test
    void keepsTheTrustWhileTheUserWorks() {
        var project = trusted("atlas");
        var repository = TestRepository.at(folder.resolve("atlas"));
        repository.write("a", "a").commit("Second");
        repository.git("checkout", "-q", "-b", "side");
        repository.git("gc", "-q");

        assertThat(status.check(project.id()).condition()).isEqualTo(Condition.CHECKED);
    }

    @Test
    void saysThatGitIsMissingAndShowsTheBranchAllTheSame() {
        var project = trusted("atlas");

        var state = service(Map.of("PATH", folder.toString())).check(project.id());

        assertThat(state.condition()).isEqualTo(Condition.FAILED);
        assertThat(state.problem()).extracting("code").isEqualTo("git-missing");
        assertThat(state.head()).isEqualTo(new Head("main", false));
    }

    @Test
    void looksAtTwoAtATimeAndOnceAtEach() {
        var ids = List.of(trusted("a").id(), trusted("b").id(), trusted("c").id());

        status.refresh(ids);
        status.refresh(ids.getLast());
        assertThat(tasks).hasSize(2);

        tasks.remove().run();
        assertThat(tasks).hasSize(2);
        runAll();
        assertThat(ids).allMatch(id -> status.known(id).isPresent());
    }

    @Test
    void endsQuietlyWhenNothingIsWorkedOnAnyMore() {
        var ids = List.of(trusted("a").id(), trusted("b").id());
        var closing = service(System.getenv(), _ -> {
            throw new RejectedExecutionException("closed");
        });

        assertThatCode(() -> closing.refresh(ids)).doesNotThrowAnyException();
        assertThat(ids).noneMatch(id -> closing.known(id).isPresent());
    }

    @Test
    void publishesOnlyWhatIsOtherwiseThanBefore() {
        var project = trusted("atlas");

        status.check(project.id());
        status.check(project.id());
        assertThat(changes(project)).isEqualTo(1);

        TestRepository.at(folder.resolve("atlas")).write("new.txt", "new");
        status.check(project.id());
        assertThat(changes(project)).isEqualTo(2);
    }

    @Test
    void looksAgainWhenHeadOrTheIndexHasMoved() {
        var project = trusted("atlas");
        var repository = TestRepository.at(folder.resolve("atlas"));
        status.check(project.id());

        status.refreshIfMoved(project);
        assertThat(tasks).isEmpty();

        repository.git("checkout", "-q", "-b", "side");
        status.refreshIfMoved(project);
        runAll();
        assertThat(status.known(project.id()).orElseThrow().head()).isEqualTo(new Head("side", false));
    }

    @Test
    void looksAtWhatAnotherProcessHasRegisteredOrTrustedAndAtNothingElse() {
        var known = trusted("known");
        status.check(known.id());
        var added = projects.register(
                TestRepository.withCommit(folder.resolve("added")).directory(), null, null);

        status.refreshChanged();
        assertThat(tasks).hasSize(1);
        runAll();
        assertThat(status.known(added.id()).orElseThrow().condition()).isEqualTo(Condition.UNTRUSTED);
        assertThat(status.known(added.id()).orElseThrow().head()).isEqualTo(new Head("main", false));

        projects.trust(List.of(added.id()));
        status.refreshChanged();
        runAll();
        assertThat(status.known(added.id()).orElseThrow().condition()).isEqualTo(Condition.CHECKED);
        status.refreshChanged();
        assertThat(tasks).isEmpty();
    }

    @Test
    void survivesAProjectThatIsRemovedWhileItWaits() {
        status.refresh(new ProjectId("gone"));

        runAll();

        assertThat(status.known(new ProjectId("gone"))).isEmpty();
    }

    private Project trusted(String name) {
        var repository = TestRepository.withCommit(folder.resolve(name));
        var project = projects.register(repository.directory(), null, null);
        return projects.trust(List.of(project.id())).getFirst();
    }

    private GitStatusService service(Map<String, String> environment) {
        return service(environment, tasks::add);
    }

    private GitStatusService service(Map<String, String> environment, Executor worker) {
        return new GitStatusService(
                projects,
                new Git(new ProcessRunner(), environment, Path.of("")),
                database.bus(),
                worker,
                Projects.tickingClock());
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private long changes(Project project) {
        return database.published().stream()
                .filter(new GitStateChanged(project.id())::equals)
                .count();
    }
}
