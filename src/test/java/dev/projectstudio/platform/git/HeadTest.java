package dev.projectstudio.platform.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HeadTest {

    @TempDir
    Path folder;

    @Test
    void readsTheBranchOfARepository() {
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        repository.git("checkout", "-q", "-b", "feature/größer");

        assertThat(head(repository.directory())).contains(new Head("feature/größer", false));
    }

    @Test
    void showsTheShortHashOfADetachedCommit() {
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        repository.git("checkout", "-q", "--detach");

        var hash = repository.git("rev-parse", "HEAD").substring(0, 7);
        assertThat(head(repository.directory())).contains(new Head(hash, true));
    }

    @Test
    void readsTheBranchOfALinkedWorkTreeAndOfASubmodule() {
        var library = TestRepository.withCommit(folder.resolve("library"));
        var repository = TestRepository.withCommit(folder.resolve("atlas"));
        repository.git("submodule", "--quiet", "add", library.directory().toString(), "lib");
        repository.git(
                "worktree", "add", "-q", "-b", "side", folder.resolve("side").toString());

        assertThat(head(folder.resolve("side"))).contains(new Head("side", false));
        assertThat(head(repository.file("lib"))).contains(new Head("main", false));
    }

    @Test
    @FaultCase("C61")
    void keepsOddNamesAsTheyAre() throws IOException {
        var repository = TestRepository.create(folder.resolve("atlas"));
        Files.writeString(repository.file(".git/HEAD"), "ref: refs/heads/--upload-pack=\u001b[31m\u202ex\u0000y\nz\n");

        assertThat(head(repository.directory())).contains(new Head("--upload-pack=\u001b[31m\u202ex\u0000y", false));
    }

    @Test
    @FaultCase("C61")
    void takesNothingElseForABranch() throws IOException {
        var repository = TestRepository.create(folder.resolve("atlas"));
        for (var text :
                new String[] {"", "\n", "secret of another file\n", "ref:\n", "ref: refs/heads/\n", "abc123\n"}) {
            Files.writeString(repository.file(".git/HEAD"), text);

            assertThat(head(repository.directory())).as("%s", text).isEmpty();
        }
    }

    @Test
    @FaultCase("C64")
    void followsNoLinks() throws IOException {
        var repository = TestRepository.create(folder.resolve("atlas"));
        var elsewhere = Files.writeString(folder.resolve("secret"), "ref: refs/heads/secret\n");
        Files.delete(repository.file(".git/HEAD"));
        Files.createSymbolicLink(repository.file(".git/HEAD"), elsewhere);
        var linked = Files.createDirectory(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve(".git"), repository.file(".git"));

        assertThat(head(repository.directory())).isEmpty();
        assertThat(GitDirectory.at(linked)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @FaultCase("C47")
    void doesNotWaitForAPipe() throws Exception {
        var repository = TestRepository.create(folder.resolve("atlas"));
        Files.delete(repository.file(".git/HEAD"));
        new ProcessBuilder("mkfifo", repository.file(".git/HEAD").toString())
                .start()
                .waitFor();

        assertThat(head(repository.directory())).isEmpty();
    }

    @Test
    void readsNoMoreThanABranchNeeds() throws IOException {
        var repository = TestRepository.create(folder.resolve("atlas"));
        Files.writeString(repository.file(".git/HEAD"), "ref: refs/heads/" + "x".repeat(10_000_000));

        assertThat(head(repository.directory()).orElseThrow().name()).hasSizeLessThan(70_000);
    }

    private static Optional<Head> head(Path workTree) {
        return GitDirectory.at(workTree).flatMap(Head::read);
    }
}
