package dev.projectstudio.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The packaged window in a process of its own, without a display, together with a class that measures it there.
final class WindowProcess implements AutoCloseable {

    private final Process process;

    private WindowProcess(Process process) {
        this.process = process;
    }

    static WindowProcess start(Path app, Class<?> measuring, Object... arguments)
            throws IOException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                Files.readString(app.resolve("lib/java.options")).strip().split(" ")));
        command.addAll(List.of(
                "-XX:AOTCache=" + app.resolve("lib/window.aot"),
                "-Dorg.sqlite.lib.path=" + app.resolve("lib/native"),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-classpath",
                app.resolve("lib/project-studio.jar") + File.pathSeparator + classes(measuring),
                measuring.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new WindowProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// What it prints up to its end.
    List<String> lines() {
        return reader().lines().toList();
    }

    /// Waits until it says so.
    void awaitReady() throws IOException {
        var line = reader().readLine();
        if (!Objects.equals(line, "ready")) {
            throw new IOException("The window did not get so far: " + line);
        }
    }

    /// Tells it to end.
    ///
    /// @return what it prints then
    List<String> end() throws IOException {
        try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write("end\n");
        }
        return lines();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private BufferedReader reader() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /// Where those classes lie that measure: after those of the application, or its cache would not be taken.
    private static Path classes(Class<?> measuring) throws URISyntaxException {
        return Path.of(
                measuring.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
