package dev.projectstudio.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// From a write in a repository to the event on `studio watch`, with a thousand repositories watched. The first writes
/// are not counted: most of what they take, the JVM takes to get to know the code.
final class WatchLatency {

    private static final int REPOSITORIES = 1_000;
    private static final int WARM_UP = 50;
    private static final int WRITES = 150;
    private static final double QUIET_MILLIS = 100;

    private final Path app;
    private final Path folder;

    WatchLatency(Path app, Path folder) {
        this.app = app;
        this.folder = folder;
    }

    List<Row> rows() throws Exception {
        var repositories = folder.resolve("watched");
        Repositories.create(repositories, REPOSITORIES, 1, 2048);
        var studio = new Studio(app, folder.resolve("watch-home"));
        studio.run("project", "scan", repositories.toString());
        studio.run("context", "adopt", "--all");
        var process = studio.start("watch", "--json");
        try (var events = process.inputReader(StandardCharsets.UTF_8)) {
            awaitEvent(events, "ready");
            var timings = measure(repositories, events);
            return List.of(
                    Row.absolute("write to event, median over the quiet time", timings.median(), "ms", 20),
                    Row.absolute("write to event, p99 over the quiet time", timings.percentile(99), "ms", 100));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Timings measure(Path repositories, BufferedReader events) throws Exception {
        var random = new Random(3);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < WARM_UP + WRITES; i++) {
            var file = repositories.resolve("repo-%04d/CLAUDE.md".formatted(i * 5 % REPOSITORIES));
            var text = Repositories.text(random, 2048);
            long start = System.nanoTime();
            Files.writeString(file, text);
            awaitEvent(events, "drift_detected");
            double millis = (System.nanoTime() - start) / 1e6;
            if (i >= WARM_UP) {
                all.add(millis - QUIET_MILLIS);
            }
        }
        return new Timings(all);
    }

    private static void awaitEvent(BufferedReader events, String wanted) throws Exception {
        var json = new ObjectMapper();
        for (var line = events.readLine(); line != null; line = events.readLine()) {
            if (json.readTree(line).path("event").asText().equals(wanted)) {
                return;
            }
        }
        throw new IllegalStateException("studio watch ended before " + wanted);
    }
}
