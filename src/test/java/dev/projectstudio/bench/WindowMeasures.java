package dev.projectstudio.bench;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.boot.WindowLoad;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The packaged window over a thousand projects, with another thousand to be found by a scan, in a process of its own.
final class WindowMeasures {

    private static final int REPOSITORIES = 1_000;
    private static final double MEGABYTE = 1024 * 1024;

    private final Path app;
    private final Path folder;

    WindowMeasures(Path app, Path folder) {
        this.app = app;
        this.folder = folder.resolve("window");
    }

    List<Row> rows() throws Exception {
        var known = folder.resolve("known");
        var unknown = folder.resolve("unknown");
        Repositories.create(known, REPOSITORIES, 1, 2048);
        Repositories.create(unknown, REPOSITORIES, 1, 2048);
        var home = folder.resolve("home");
        try (var opened = MeasuredHome.open(home)) {
            opened.services().projects().registerAll(opened.found(known), false);
        }
        double heap = Double.NaN;
        List<Double> front = new ArrayList<>();
        for (var line : output(home, unknown)) {
            var words = line.split(" ");
            switch (words[0]) {
                case "heap" -> heap = Double.parseDouble(words[1]) / MEGABYTE;
                case "front" -> front.add(Double.parseDouble(words[1]));
                default -> System.err.println(line);
            }
        }
        if (front.isEmpty()) {
            return List.of(Row.notRun("the window over 1,000 projects", "it did not get so far"));
        }
        var work = new Timings(front);
        return List.of(
                Row.absolute("the window's heap with 1,000 projects", heap, "MB", 96),
                Row.absolute("work on the JavaFX thread during a scan, p99", work.percentile(99), "ms", 16),
                Row.absolute("the same, at most", work.most(), "ms", 50));
    }

    private List<String> output(Path home, Path unknown) throws Exception {
        try (var window = WindowProcess.start(app, WindowLoad.class, home, unknown)) {
            return window.lines();
        }
    }
}
