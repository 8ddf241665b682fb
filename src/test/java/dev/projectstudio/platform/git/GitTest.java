package dev.projectstudio.platform.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.process.ProcessRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class GitTest {

    private static final String PATH = "PATH";

    private final Git git = git(System.getenv());

    @TempDir
    Path folder;

    @Test
    void countsWhatChanged() {
        var repository = TestRepository.withCommit(folder.resolve("atlas"))
                .write("a.txt", "a\n")
                .commit("Second");
        repository.write("README.md", "changed\n").write("new.txt", "new\n");
        repository.git("mv", "a.txt", "b.txt");

        var status = status(repository.directory());

        assertThat(status).isEqualTo(new WorkingTreeStatus(new Head("main", false), null, null, 3));
    }

    @Test
    void tellsAheadAndBehind() {
        var origin = TestRepository.withCommit(folder.resolve("origin"));
        origin.git(
                "clone",
                "-q",
                origin.directory().toString(),
                folder.resolve("atlas").toString());
        var repository = TestRepository.at(folder.resolve("atlas"));
        origin.commit("Theirs");
        repository.git("fetch", "-q");
        repository.commit("Ours").commit("Ours too");

        assertThat(status(repository.directory())).isEqualTo(new WorkingTreeStatus(new Head("main", false), 2, 1, 0));
    }

    @Test
    void knowsABranchWithoutCommitsAndADetachedOne() {
        var repository = TestRepository.create(folder.resolve("atlas"));
        assertThat(status(repository.directory()).head()).isEqualTo(new Head("main", false));

        repository.commit("First");
        repository.git("checkout", "-q", "--detach");

        var hash = repository.git("rev-parse", "HEAD").substring(0, 7);
        assertThat(status(repository.directory()).head()).isEqualTo(new Head(hash, true));
    }

    @Test
    @FaultCase("C61")
    void countsPathsWithAnyCharacterOnce() {
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        repository
                .write("line\nfeed", "1\n")
                .write("\u001b[31m", "2\n")
                .write("-n", "3\n")
                .commit("Odd");
        repository.git("mv", "line\nfeed", "2 R. N... new\nline");
        repository.git("mv", "--", "-n", "? not a new file");
        repository.write("--upload-pack=touch pwned", "4\n").write("\u202efdp.exe", "5\n");

        assertThat(status(repository.directory()).changed()).isEqualTo(4);
    }

    @Test
    void looksIntoALinkedWorkTree() {
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        repository.git(
                "worktree", "add", "-q", "-b", "side", folder.resolve("side").toString());
        TestRepository.at(folder.resolve("side")).write("new.txt", "new\n");

        assertThat(status(folder.resolve("side")))
                .isEqualTo(new WorkingTreeStatus(new Head("side", false), null, null, 1));
    }

    @Test
    void leavesTheIndexAlone() throws IOException {
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        var before = Files.getLastModifiedTime(repository.file(".git/index"));
        Files.setLastModifiedTime(repository.file("README.md"), java.nio.file.attribute.FileTime.fromMillis(0));

        assertThat(status(repository.directory()).changed()).isZero();
        assertThat(Files.getLastModifiedTime(repository.file(".git/index"))).isEqualTo(before);
    }

    @Test
    void asksGitWithoutWhatTheEnvironmentSaysOfAnotherRepository() {
        var other = TestRepository.withCommit(folder.resolve("other")).write("x", "x");
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        var misled = new HashMap<>(System.getenv());
        misled.put("GIT_DIR", other.file(".git").toString());
        misled.put("GIT_WORK_TREE", other.directory().toString());
        misled.put("GIT_INDEX_FILE", other.file(".git/index").toString());

        assertThat(git(misled).status(repository(repository.directory())).changed())
                .isZero();
    }

    @Test
    void saysThatGitIsMissing() {
        assertFails(git(Map.of(PATH, folder.toString())), "git-missing");
    }

    @Test
    void saysThatGitIsTooOldToBeKeptInCheck() throws IOException {
        var programs = Files.createDirectory(folder.resolve("programs"));
        script(programs.resolve("git"), "echo git version 2.30.9");

        assertFails(git(Map.of(PATH, programs.toString())), "git-too-old");
    }

    @Test
    void neverRunsAGitFromARepositoryTheWorkingDirectoryOrARelativePath() throws IOException {
        var marker = folder.resolve("marker");
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        var here = Files.createDirectory(folder.resolve("here"));
        for (var place : new Path[] {repository.file("bin"), here}) {
            Files.createDirectories(place);
            script(place.resolve("git"), "touch " + marker);
        }
        var path = String.join(":", repository.file("bin").toString(), here.toString(), ".", "bin", "");
        var careful = new Git(new ProcessRunner(), Map.of(PATH, path), here);

        assertFails(careful, "git-missing");
        assertThat(marker).doesNotExist();
    }

    @Test
    void givesTheLargeFileFiltersOfTheRepositoryTheirWay() {
        var known = "local\0filter.lfs.clean\ngit-lfs clean -- %f\0local\0filter.lfs.process\ngit-lfs filter-process\0";
        var other = "local\0filter.lfs.clean\ngit-lfs clean -- %f; touch pwned\0";

        assertThat(disarming(known)).doesNotContainValue("filter.lfs.clean");
        assertThat(disarming(other)).containsValue("filter.lfs.clean").containsValue("filter.lfs.process");
    }

    @Test
    void leavesTheUsersOwnSettingsAlone() {
        assertThat(disarming("global\0filter.mine.clean\nmine\0system\0include.path\nx\0"))
                .doesNotContainValue("filter.mine.clean");
    }

    @Test
    void doesNotRunWithAKeyThatItCannotSpell() {
        var listing = "local\0filter.\u00ff.clean\ntouch pwned\0".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Disarming.of(ConfigEntry.parse(listing)))
                .isInstanceOfSatisfying(
                        ToolFailure.class, failure -> assertThat(failure.code()).isEqualTo("git-refused"));
    }

    private void assertFails(Git careful, String code) {
        var repository = TestRepository.withCommit(folder.resolve("any"));

        assertThatThrownBy(() -> careful.status(repository(repository.directory())))
                .isInstanceOfSatisfying(
                        ToolFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private WorkingTreeStatus status(Path workTree) {
        return git.status(repository(workTree));
    }

    private static Map<String, String> disarming(String listing) {
        return Disarming.of(ConfigEntry.parse(listing.getBytes(StandardCharsets.UTF_8)));
    }

    private static GitDirectory repository(Path workTree) {
        return GitDirectory.at(workTree).orElseThrow();
    }

    private static Git git(Map<String, String> environment) {
        return new Git(new ProcessRunner(), environment, Path.of(""));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
