package dev.projectstudio.platform.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.process.ProgramStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DesktopProgramsTest {

    @TempDir
    Path folder;

    private Path programs;
    private Path repository;

    @BeforeEach
    void makeFolders() throws IOException {
        programs = Files.createDirectories(folder.resolve("bin"));
        repository = Files.createDirectories(folder.resolve("code").resolve("-atlas; rm"));
    }

    @Test
    void opensTheEditorTheUserHasChosenWithItsOwnArguments() throws IOException {
        var editor = install("emacsclient");
        install("code");

        var start =
                desktop(Map.of("VISUAL", "emacsclient -c", "EDITOR", "code")).editor(repository);

        assertThat(start)
                .isEqualTo(new ProgramStart(editor, java.util.List.of("-c", repository.toString()), repository));
    }

    @Test
    void opensAnEditorForTheTerminalInATerminal() throws IOException {
        install("vim");
        var terminal = install("konsole");

        var start = desktop(Map.of("EDITOR", "vim")).editor(repository);

        assertThat(start.program()).isEqualTo(terminal);
        assertThat(start.arguments())
                .containsExactly("--workdir", repository.toString(), "-e", "vim", repository.toString());
    }

    @Test
    void takesAUsualEditorWhereNoneIsChosen() throws IOException {
        var editor = install("zed");
        install("xdg-open");

        assertThat(desktop(Map.of("EDITOR", "not-installed")).editor(repository).program())
                .isEqualTo(editor);
    }

    @Test
    void leavesItToTheSystemWhereThereIsNoEditor() throws IOException {
        var opener = install("xdg-open");

        var start = desktop(Map.of()).editor(repository);

        assertThat(start).isEqualTo(new ProgramStart(opener, java.util.List.of(repository.toString()), repository));
    }

    @Test
    void prefersTheTerminalTheUserHasChosen() throws IOException {
        install("xterm");
        var terminal = install("foot");

        var start = desktop(Map.of("TERMINAL", "foot")).terminal(repository);

        assertThat(start.program()).isEqualTo(terminal);
        assertThat(start.arguments()).containsExactly("--working-directory=" + repository);
    }

    @Test
    void runsNothingThatLiesInTheRepository() throws IOException {
        Files.createDirectories(repository.resolve("bin"));
        executable(repository.resolve("bin").resolve("xterm"));
        var environment = Map.of("PATH", repository.resolve("bin") + File.pathSeparator + "bin");

        var desktop = new DesktopPrograms(environment, DesktopSystem.LINUX);

        assertThatThrownBy(() -> desktop.terminal(repository)).isInstanceOf(ToolFailure.class);
        assertThatThrownBy(() -> desktop.folder(repository)).isInstanceOf(ToolFailure.class);
    }

    private DesktopPrograms desktop(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("PATH", programs.toString());
        return new DesktopPrograms(all, DesktopSystem.LINUX);
    }

    private Path install(String name) throws IOException {
        return executable(programs.resolve(name));
    }

    private static Path executable(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
