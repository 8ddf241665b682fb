package dev.projectstudio.platform.process;

import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.error.ToolFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Runs a program to its end on the calling thread: no shell, nothing on its standard input. When it does not end in
/// time, or writes too much, it is ended with everything it started.
///
/// Output goes through files that only the owner can read: a program left behind by another cannot keep a pipe, and
/// with it the caller, waiting.
public final class ProcessRunner {

    private static final Duration LOOK = Duration.ofMillis(20);

    /// Throws [ToolFailure] when the program does not start, does not end in time or writes too much.
    public ProgramOutput run(ProgramCall call) {
        try {
            var output = Files.createTempFile("studio-", ".out");
            var errors = Files.createTempFile("studio-", ".err");
            try {
                int exitCode = run(call, output, errors);
                return new ProgramOutput(exitCode, Files.readAllBytes(output), Files.readAllBytes(errors));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new StorageFailure("tool-output-lost", e, call.name(), System.getProperty("java.io.tmpdir"));
        }
    }

    private static int run(ProgramCall call, Path output, Path errors) throws IOException {
        var mark = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + call.timeLimit().toNanos();
        var process = start(call, mark, output, errors);
        var tree = new ProcessTree(process, mark);
        try {
            while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new ToolFailure(
                            "tool-timed-out", call.name(), call.timeLimit().toSeconds());
                }
                refuseTooMuch(call, output, errors);
            }
            refuseTooMuch(call, output, errors);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailure("tool-interrupted", call.name());
        } finally {
            if (process.isAlive() || System.nanoTime() - deadline > 0) {
                tree.end();
            }
        }
    }

    private static Process start(ProgramCall call, String mark, Path output, Path errors) {
        var builder = new ProcessBuilder();
        builder.command().add(call.program().toString());
        builder.command().addAll(call.arguments());
        builder.directory(call.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(call.environment());
        builder.environment().put(ProcessTree.MARK, mark);
        builder.redirectInput(nothing());
        builder.redirectOutput(output.toFile());
        builder.redirectError(errors.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            var failure = new ToolFailure("tool-not-started", call.program());
            failure.initCause(e);
            throw failure;
        }
    }

    private static void refuseTooMuch(ProgramCall call, Path output, Path errors) throws IOException {
        if (Files.size(output) > call.outputLimit() || Files.size(errors) > call.outputLimit()) {
            throw new ToolFailure("tool-output-too-large", call.name(), call.outputLimit());
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
