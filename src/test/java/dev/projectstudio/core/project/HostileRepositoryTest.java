package dev.projectstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.GitState.Condition;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.git.Head;
import dev.projectstudio.platform.git.TestRepository;
import dev.projectstudio.platform.process.ProcessRunner;
import dev.projectstudio.platform.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No repository makes Studio run anything: C59 and C60.
@DisabledOnOs(OS.WINDOWS)
class HostileRepositoryTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final ProjectService projects = Projects.service(database.get(), Path.of("/nowhere"));
    private final GitStatusService status = service(new Git(new ProcessRunner(), System.getenv(), Path.of("")));

    @ParameterizedTest
    @EnumSource
    @FaultCase("C59")
    void runsNothingInARepositoryThatIsNotTrusted(HostileRepository kind) {
        var repository = kind.create(folder.resolve("atlas"), marker());
        new ProjectScanner(projects, Path.of("/nowhere")).scan(folder, 6, ScanProgress.NONE);
        var project = projects.register(repository.directory(), null, null);

        var before = Soundness.bytesBelow(repository.directory());

        var state = status.check(project.id());

        assertThat(Soundness.bytesBelow(repository.directory())).isEqualTo(before);
        assertThat(state.condition()).isEqualTo(Condition.UNTRUSTED);
        assertThat(state.head()).isEqualTo(new Head("main", false));
        assertThat(state.changed()).isNull();
        assertThat(marker()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    @FaultCase("C59")
    void runsNothingInARepositoryThatIsTrusted(HostileRepository kind) {
        var repository = kind.create(folder.resolve("atlas"), marker());
        var project = projects.register(repository.directory(), null, null);
        projects.trust(List.of(project.id()));

        var before = Soundness.bytesBelow(repository.directory());

        var state = status.check(project.id());

        assertThat(Soundness.bytesBelow(repository.directory())).isEqualTo(before);
        assertThat(marker()).doesNotExist();
        if (kind == HostileRepository.INCLUDE) {
            assertThat(state.problem()).extracting("code").isEqualTo("git-refused");
        } else {
            assertThat(state.condition()).isEqualTo(Condition.CHECKED);
        }
    }

    /// Otherwise the two tests above would show nothing.
    @ParameterizedTest
    @EnumSource
    @FaultCase("C59")
    void wouldBeTakenInByAPlainGit(HostileRepository kind) {
        var repository = kind.create(folder.resolve("atlas"), marker());

        try {
            repository.git("status");
        } catch (AssertionError e) {
            assertThat(kind)
                    .isIn(HostileRepository.TRANSPORT, HostileRepository.SSH_COMMAND, HostileRepository.FILTER_PROCESS);
        }

        assertThat(Files.exists(marker())).isEqualTo(kind.worksOnGit);
    }

    /// The repository's own filter would be blanked; this one is the user's own, which is let run.
    @Test
    @FaultCase("C60")
    void givesUpOnAFilterThatNeverAnswersAndEndsEverythingItStarted() throws IOException {
        var pids = folder.resolve("pids");
        var filter = "echo $$ >> " + pids + "; (sleep 300 & echo $! >> " + pids + "); sleep 300";
        var home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve(".gitconfig"), "[filter \"slow\"]\n\tprocess = \"" + filter + "\"\n");
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        repository.write(".gitattributes", "*.md filter=slow\n").write("README.md", "HELLO\n");
        Files.setLastModifiedTime(repository.file("README.md"), FileTime.fromMillis(0));
        var project = projects.register(repository.directory(), null, null);
        projects.trust(List.of(project.id()));
        var git = new Git(
                new ProcessRunner(), Map.of("PATH", System.getenv("PATH"), "HOME", home.toString()), Path.of(""));

        var state = service(git).check(project.id());

        assertThat(state.condition()).isEqualTo(Condition.FAILED);
        assertThat(state.problem()).extracting("code").isEqualTo("tool-timed-out");
        assertThat(state.head()).isEqualTo(new Head("main", false));
        assertThat(Files.readAllLines(pids)).hasSizeGreaterThanOrEqualTo(2).noneMatch(Processes::isRunning);
    }

    private GitStatusService service(Git git) {
        return new GitStatusService(projects, git, database.bus(), Runnable::run, Projects.tickingClock());
    }

    private Path marker() {
        return folder.resolve("marker");
    }
}
