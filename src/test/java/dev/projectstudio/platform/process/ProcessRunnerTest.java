package dev.projectstudio.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.error.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ProcessRunnerTest {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);

    private final ProcessRunner runner = new ProcessRunner();

    @TempDir
    Path folder;

    @Test
    void returnsWhatTheProgramWroteAndHowItEnded() {
        var answer = runner.run(script("echo out; echo one >&2; echo two >&2; exit 3", LONG, 1_000));

        assertThat(answer.text()).isEqualTo("out\n");
        assertThat(answer.complaint()).isEqualTo("one");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.isSuccess()).isFalse();
    }

    @Test
    void givesTheProgramNothingToRead() {
        assertThat(runner.run(script("cat; echo end", LONG, 1_000)).text()).isEqualTo("end\n");
    }

    @Test
    void showsTheProgramOnlyTheEnvironmentItWasGiven() {
        var variables = runner.run(script("env", LONG, 10_000)).text();

        assertThat(variables).contains("COLOUR=blue").doesNotContain("HOME=");
    }

    @Test
    @FaultCase("C61")
    void passesArgumentsWithoutAShell() {
        var call = new ProgramCall(
                Path.of("/bin/echo"), List.of("$HOME", "; echo no", "*"), Map.of(), folder, LONG, 1_000);

        assertThat(runner.run(call).text()).isEqualTo("$HOME ; echo no *\n");
    }

    @Test
    @FaultCase("C60")
    void endsAProgramThatTakesTooLongWithEverythingItStarted() throws IOException {
        var pids = folder.resolve("pids");
        // a child, and a grandchild that has let go of its parent
        var text = "sleep 300 & echo $! >> " + pids + "; (sleep 300 & echo $! >> " + pids + "); wait; sleep 300";

        assertThatThrownBy(() -> runner.run(script(text, SHORT, 1_000)))
                .isInstanceOfSatisfying(
                        ToolFailure.class, failure -> assertThat(failure.code()).isEqualTo("tool-timed-out"));
        assertThat(Files.readAllLines(pids)).hasSize(2).noneMatch(Processes::isRunning);
    }

    @Test
    void endsAProgramThatWritesTooMuch() {
        assertThatThrownBy(() -> runner.run(script("while :; do echo 0123456789; done", LONG, 100_000)))
                .isInstanceOfSatisfying(
                        ToolFailure.class, failure -> assertThat(failure.code()).isEqualTo("tool-output-too-large"));
    }

    @Test
    void saysThatAProgramIsNotThere() {
        var call = new ProgramCall(folder.resolve("missing"), List.of(), Map.of(), folder, LONG, 1_000);

        assertThatThrownBy(() -> runner.run(call))
                .isInstanceOfSatisfying(
                        ToolFailure.class, failure -> assertThat(failure.code()).isEqualTo("tool-not-started"));
    }

    @Test
    void refusesAProgramThatWouldHaveToBeLookedUp() {
        assertThatThrownBy(() -> new ProgramCall(Path.of("sh"), List.of(), Map.of(), folder, LONG, 1_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ProgramCall script(String text, Duration limit, long output) {
        return new ProgramCall(
                SHELL, List.of("-c", text), Map.of("PATH", "/usr/bin:/bin", "COLOUR", "blue"), folder, limit, output);
    }
}
