package dev.projectstudio.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ProgramSearchTest {

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void begin() throws IOException {
        folder = folder.toRealPath();
        repository = Files.createDirectories(folder.resolve("repo"));
    }

    @Test
    void takesTheFirstOnThePath() throws IOException {
        var one = program("one/node");
        program("two/node");

        assertThat(search("one:two").find("node").program()).isEqualTo(one);
        assertThat(search("one:two").find("ruby")).isEqualTo(new ProgramSearch.Sought(null, null));
        assertThat(search("one").find("../one/node").program()).isNull();
        assertThat(search("one").find(folder.resolve("one/node").toString()).program())
                .isNull();
        assertThat(search("one").find("no\0de").program()).isNull();
    }

    @Test
    void leavesOutWhatIsToBeSkipped() throws IOException {
        program("shims/node");
        var two = program("two/node");

        assertThat(search("shims:two").find("node")).isEqualTo(new ProgramSearch.Sought(two, null));
        assertThat(search("shims:two").path()).isEqualTo(folder.resolve("two").toString());
    }

    @Test
    void passesOverWhatIsNoProgram() throws IOException {
        Files.createDirectories(folder.resolve("one/node"));
        Files.writeString(Files.createDirectories(folder.resolve("two")).resolve("node"), "");
        var three = program("three/node");

        assertThat(search("one:two:three").find("node").program()).isEqualTo(three);
    }

    @Test
    @FaultCase("C73")
    void passesOverTheRepositoryAndLinksIntoIt() throws IOException {
        var own = program("repo/tools/node");
        Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(folder.resolve("links/node"), own);
        Files.createSymbolicLink(folder.resolve("tools"), repository.resolve("tools"));
        // a link from the repository to a real program is the repository's as well
        program("real/go");
        Files.createSymbolicLink(repository.resolve("tools/go"), folder.resolve("real/go"));
        var search = search("repo/tools:links:tools");

        assertThat(search.find("node").program()).isNull();
        assertThat(search.find("node").passedOver()).isEqualTo(own);
        assertThat(search.find("go").program()).isNull();
        assertThat(search.isUsable(folder.resolve("links/node"))).isFalse();
        assertThat(search.path()).isEmpty();
    }

    @Test
    @FaultCase("C73")
    void showsAProgramNoFolderThatLeadsToOneOfTheRepository() throws IOException {
        program("real/go");
        program("links/npm");
        Files.createSymbolicLink(folder.resolve("links/node"), program("repo/node"));
        Files.writeString(repository.resolve("notes"), "");
        Files.createSymbolicLink(folder.resolve("real/notes"), repository.resolve("notes"));
        Files.createSymbolicLink(folder.resolve("real/golang"), folder.resolve("real/go"));
        Files.createSymbolicLink(folder.resolve("real/gone"), folder.resolve("repo/gone"));
        var search = search("links:real");

        assertThat(search.find("npm").program()).isEqualTo(folder.resolve("links/npm"));
        assertThat(search.path()).isEqualTo(folder.resolve("real").toString());
        assertThat(search.isLeadingToRefused(folder.resolve("links"))).isTrue();
        assertThat(search.isLeadingToRefused(repository)).isTrue();
        assertThat(search.isLeadingToRefused(folder.resolve("nowhere"))).isFalse();
    }

    @Test
    @FaultCase("C73")
    void putsSomethingHarmlessBeforeALinkThatLeadsToTheRepository() throws IOException {
        var real = program("real/go");
        var failing = program("real/false");
        program("links/npm");
        for (var name : List.of("go", "mine")) {
            Files.createSymbolicLink(folder.resolve("links").resolve(name), program("repo/" + name));
        }
        Path shield;

        try (var path = search("links:real:repo").shielded()) {
            var folders = List.of(path.text().split(":"));
            shield = Path.of(folders.getFirst());

            assertThat(folders.subList(1, folders.size()))
                    .containsExactly(
                            folder.resolve("links").toString(),
                            folder.resolve("real").toString());
            assertThat(shield.resolve("go").toRealPath()).isEqualTo(real);
            assertThat(shield.resolve("mine").toRealPath()).isEqualTo(failing);
            assertThat(Files.getPosixFilePermissions(shield)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }

        assertThat(shield).doesNotExist();
    }

    @Test
    @FaultCase("C73")
    void leavesOutWhatItCannotShield() throws IOException {
        program("real/go");
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("links")).resolve("go"), program("repo/go"));

        try (var path = search("links:real").shielded()) {
            assertThat(path.text()).isEqualTo(folder.resolve("real").toString());
        }
        program("real/false");
        try (var path = search("real").shielded()) {
            assertThat(path.text()).isEqualTo(folder.resolve("real").toString());
        }
    }

    @Test
    @FaultCase("C73")
    void passesOverEmptyAndRelativeEntries() {
        var search =
                new ProgramSearch(Map.of("PATH", ":.:bin:~/bin:\0:" + folder + ":"), List.of(repository), List.of());

        assertThat(search.path()).isEqualTo(folder.toString());
        assertThat(new ProgramSearch(Map.of(), List.of(), List.of()).path()).isEmpty();
    }

    @Test
    @FaultCase("C73")
    void passesOverFoldersThatAnybodyMayWriteTo() throws IOException {
        var open = program("open/node");
        Files.setPosixFilePermissions(folder.resolve("open"), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(search("open").find("node")).isEqualTo(new ProgramSearch.Sought(null, open));
        assertThat(search("open").path()).isEmpty();
    }

    @Test
    void asksWindowsForTheEndings() throws IOException {
        var script = program("one/npm.cmd");
        var program = program("two/node.exe");
        program("two/node");
        var variables = Map.of("Path", folder.resolve("one") + ";" + folder.resolve("two"), "PathExt", ".EXE;.CMD;x");
        var search = new ProgramSearch(variables, List.of(), List.of(), true);

        assertThat(search.find("node").program()).isEqualTo(program);
        assertThat(search.find("npm").program()).isEqualTo(script);
        assertThat(ProgramSearch.needsShell(script)).isTrue();
        assertThat(ProgramSearch.needsShell(program)).isFalse();
        assertThat(new ProgramSearch(Map.of("PATH", folder.resolve("two").toString()), List.of(), List.of(), true)
                        .find("node")
                        .program())
                .isEqualTo(program);
    }

    private ProgramSearch search(String folders) {
        var path = List.of(folders.split(":")).stream()
                .map(each -> folder.resolve(each).toString())
                .toList();
        return new ProgramSearch(
                Map.of("PATH", String.join(":", path)), List.of(repository), List.of(folder.resolve("shims")));
    }

    private Path program(String path) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
