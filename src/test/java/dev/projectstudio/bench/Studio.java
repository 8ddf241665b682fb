package dev.projectstudio.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packaged command line, run as a process of its own on one home.
record Studio(Path app, Path home) {

    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(app.resolve("bin/studio").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Runs a command to its end and returns its exit status; what it prints is dropped.
    int run(String... arguments) throws IOException, InterruptedException {
        return run(command(arguments), Path.of("."), environment());
    }

    Map<String, String> environment() {
        return Map.of("PROJECT_STUDIO_HOME", home.toString(), "STUDIO_JAVA_HOME", System.getProperty("java.home"));
    }

    Process start(String... arguments) throws IOException {
        var builder = new ProcessBuilder(command(arguments)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        return builder.start();
    }

    static int run(List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }
}
