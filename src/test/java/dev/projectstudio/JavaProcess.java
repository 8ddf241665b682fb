package dev.projectstudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A second Java process on the same class path, for what one process cannot show.
public final class JavaProcess implements AutoCloseable {

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    public static JavaProcess start(Class<?> main, Object... args) {
        return start(List.of(), main, args);
    }

    /// As somebody to whom permissions apply; a test that cannot have such a process is not run.
    public static JavaProcess startUnprivileged(Class<?> main, Object... args) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return start(main, args);
        }
        var withoutRights = List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all");
        assumeTrue(
                succeeds(withoutRights, "true"),
                "to root nothing is forbidden, and setpriv cannot take root's rights away here");
        return start(withoutRights, main, args);
    }

    /// With mounts of its own, which a line of shell makes; a test that cannot have such a process is not run.
    public static JavaProcess startMounted(String mounting, Class<?> main, Object... args) {
        var apart = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c");
        assumeTrue(succeeds(apart, mounting), "this system lets nobody mount anything, not even for one process");
        var command = new ArrayList<>(apart);
        command.addAll(List.of(mounting + " && exec \"$@\"", "sh"));
        return start(command, main, args);
    }

    private static boolean succeeds(List<String> command, String last) {
        var whole = new ArrayList<>(command);
        whole.add(last);
        try {
            var process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JavaProcess start(List<String> before, Class<?> main, Object... args) {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        for (var arg : args) {
            command.add(arg.toString());
        }
        try {
            return new JavaProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /// Waits until the process has printed `line`.
    public void awaitLine(String line) {
        var output = new StringBuilder();
        try {
            InputStream in = process.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                output.append((char) next);
                if (output.toString().endsWith(line + System.lineSeparator())) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("The process ended without '" + line + "': " + output);
    }

    /// Sends a line to its standard input.
    public void tell(String line) {
        try {
            process.getOutputStream().write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits for its end and returns what it printed; the exit status must be `expected`.
    public String end(int expected) {
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != expected) {
                throw new AssertionError("Exit status is not " + expected + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Waits for its end and returns its exit status and what it printed.
    public Ended ended() {
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
            return new Ended(process.exitValue(), output);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// How a process ended.
    public record Ended(int status, String output) {}

    /// SIGKILL, as the fault catalogue has it.
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
