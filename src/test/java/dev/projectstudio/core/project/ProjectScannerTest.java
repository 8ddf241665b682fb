package dev.projectstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProjectScannerTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final ProjectService projects = Projects.service(database.get(), Path.of("/nowhere"));
    private final ProjectScanner scanner = new ProjectScanner(projects, Path.of("/nowhere"));

    @Test
    void tellsRepositoriesWorktreesSubmodulesNestedClonesAndBareOnesApart() {
        var library = TestRepository.withCommit(folder.resolve("library"));
        var atlas = TestRepository.withCommit(folder.resolve("atlas"));
        atlas.git("submodule", "--quiet", "add", library.directory().toString(), "lib");
        atlas.git("worktree", "add", "-q", folder.resolve("side").toString());
        atlas.git("clone", "-q", library.directory().toString(), "vendor/clone");
        atlas.git("init", "-q", "--bare", folder.resolve("server.git").toString());
        atlas.git("clone", "-q", library.directory().toString(), "old-submodule");
        atlas.write(".gitmodules", "[submodule \"old\"]\n\tpath = old-submodule\n\turl = x\n");

        assertThat(kinds(scan()))
                .containsExactly(
                        "atlas REPOSITORY",
                        "atlas/lib SUBMODULE",
                        "atlas/old-submodule SUBMODULE",
                        "atlas/vendor/clone NESTED_CLONE",
                        "library REPOSITORY",
                        "server.git BARE",
                        "side LINKED_WORKTREE");
        assertThat(scan().candidates()).extracting(ScanEntry::name).containsExactly("atlas", "clone", "library");
    }

    @Test
    void registersWhatIsNewAndSaysWhatIsKnown() {
        var known = TestRepository.withCommit(folder.resolve("known"));
        projects.register(known.directory(), "Known already", null);
        known.git("worktree", "add", "-q", folder.resolve("side").toString());
        TestRepository.withCommit(folder.resolve("new"));

        var report = scan();
        var registered = projects.registerAll(report.entries(), false);

        assertThat(report.entries())
                .extracting(ScanEntry::registeredAs)
                .containsExactly("Known already", null, "Known already");
        assertThat(registered).extracting(Project::name).containsExactly("new");
        assertThat(registered).noneMatch(Project::isTrusted);
        assertThat(projects.registerAll(report.entries(), false)).isEmpty();
        assertThat(scan().candidates()).isEmpty();
    }

    @Test
    void namesASecondOneAfterItsParentToo() {
        for (var place : List.of("a/api", "b/api", "c/b/Api")) {
            TestRepository.create(folder.resolve(place));
        }

        var report = scan();

        assertThat(report.candidates()).extracting(ScanEntry::name).containsExactly("api", "b/api", "c/b/Api");
        assertThat(projects.registerAll(report.entries(), false))
                .extracting(Project::name)
                .containsExactly("api", "b/api", "c/b/Api");
    }

    @Test
    void trustsAllItAddsWhenTold() {
        TestRepository.create(folder.resolve("one"));
        TestRepository.create(folder.resolve("two"));

        assertThat(projects.registerAll(scan().entries(), true)).hasSize(2).allMatch(Project::isTrusted);
        Projects.undo(database.get(), folder).undoLast();
        assertThat(projects.list(true)).isEmpty();
    }

    @Test
    void looksNoDeeperThanItIsTold() {
        TestRepository.create(folder.resolve("one/two/three"));

        assertThat(scanner.scan(folder, 2, ScanProgress.NONE).entries()).isEmpty();
        assertThat(scanner.scan(folder, 3, ScanProgress.NONE).entries()).hasSize(1);
        assertThat(scanner.scan(folder.resolve("one/two/three"), 0, ScanProgress.NONE)
                        .entries())
                .hasSize(1);
    }

    @Test
    void followsNoLinksAndLeavesOutWhatProgramsFill() throws IOException {
        var outside = TestRepository.create(folder.resolve("outside"));
        var top = Files.createDirectory(folder.resolve("top"));
        Files.createSymbolicLink(top.resolve("link"), outside.directory());
        Files.createSymbolicLink(top.resolve("loop"), top);
        TestRepository.create(top.resolve("app/node_modules/dependency"));

        assertThat(scanner.scan(top, 6, ScanProgress.NONE).entries()).isEmpty();
    }

    @Test
    void leavesItsOwnHomeOut() {
        TestRepository.create(folder.resolve("home/sample-repos/atlas"));
        var careful = new ProjectScanner(projects, folder.resolve("home"));

        assertThat(careful.scan(folder, 6, ScanProgress.NONE).entries()).isEmpty();
        assertThat(careful.scan(folder.resolve("home/sample-repos"), 6, ScanProgress.NONE)
                        .entries())
                .hasSize(1);
    }

    @Test
    void saysHowFarItIsAndStopsWhenTold() {
        for (int i = 0; i < 5; i++) {
            TestRepository.create(folder.resolve("r" + i));
        }
        var seen = new ArrayList<Path>();
        var impatient = new ScanProgress() {
            @Override
            public void at(Path directory, int directories, int repositories) {
                seen.add(directory);
                assertThat(directories).isEqualTo(seen.size());
            }

            @Override
            public boolean isCancelled() {
                return seen.size() == 3;
            }
        };

        var report = scanner.scan(folder, 6, impatient);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.entries()).extracting(ScanEntry::name).containsExactly("r0", "r1");
        assertThat(projects.list(true)).isEmpty();
    }

    private ScanReport scan() {
        return scanner.scan(folder, ProjectScanner.DEPTH, ScanProgress.NONE);
    }

    private List<String> kinds(ScanReport report) {
        var top = RealPath.of(folder);
        return report.entries().stream()
                .map(entry -> top.relativize(entry.directory()) + " " + entry.kind())
                .toList();
    }
}
