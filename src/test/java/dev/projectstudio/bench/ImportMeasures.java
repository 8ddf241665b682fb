package dev.projectstudio.bench;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.boot.WindowBeside;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.ImportProgress;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFormat;
import dev.projectstudio.platform.file.Arrivals;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.impl.DSL;

/// How fast the files of sessions are taken in while the window is open over the same home.
final class ImportMeasures {

    /// As many as C95 asks for.
    private static final int SESSIONS = 100_000;

    private static final int FORCED = 5_000;
    private static final double ROWS_OF_BAR = 20_000;
    private static final int SUMMARY = 1_024;
    private static final int TEXT = 4_096;
    /// What one session makes rows in: its own, its act, and the note for the search index.
    private static final List<String> TABLES = List.of("sessions", "activity_log", "search_queue");

    private final Path app;
    private final Path folder;

    ImportMeasures(Path app, Path folder) {
        this.app = app;
        this.folder = folder.resolve("import");
    }

    /// @param rows how many were written
    private record Import(double millis, long rows, List<Double> front) {

        double rate() {
            return rows / millis * 1e3;
        }
    }

    List<Row> rows() throws Exception {
        var files = files();
        double forced = millisOf("forced", files.subList(0, FORCED), true) * SESSIONS / FORCED;
        double alone = millisOf("alone", files, false);
        var taken = taken(files);
        System.err.printf(
                Locale.ROOT,
                "%d sessions, %d rows in %.0f ms: %.0f rows a second; %.0f ms for the files alone, %.0f each forced%n",
                files.size(),
                taken.rows(),
                taken.millis(),
                taken.rate(),
                alone,
                forced);
        var front = new Timings(taken.front());
        return List.of(
                new Row(
                        "import sessions, the window open; 20,000 rows",
                        String.format(Locale.ROOT, "%.0f rows a second", taken.rate()),
                        "",
                        ROWS_OF_BAR / taken.rate() * 1e3,
                        1_000),
                new Row(
                        "the same",
                        String.format(Locale.ROOT, "%.1f ms", taken.millis()),
                        String.format(Locale.ROOT, "copy the same files alone %.1f ms", alone),
                        taken.millis() / alone,
                        Double.POSITIVE_INFINITY),
                new Row(
                        "the same",
                        String.format(Locale.ROOT, "%.1f ms", taken.millis()),
                        String.format(Locale.ROOT, "and force each to the disk %.0f ms", forced),
                        taken.millis() / forced,
                        Double.POSITIVE_INFINITY),
                Row.absolute("work on the JavaFX thread during an import, p99", front.percentile(99), "ms", 16),
                Row.absolute("the same, at most", front.most(), "ms", 50));
    }

    private Import taken(List<Path> files) throws Exception {
        try (var home = MeasuredHome.open(folder.resolve("home"))) {
            var project =
                    home.services().projects().register(Files.createDirectories(folder.resolve("code")), "atlas", null);
            try (var window = WindowProcess.start(app, WindowBeside.class, folder.resolve("home"))) {
                window.awaitReady();
                long before = count(home);
                settle();
                double millis = millis(home, project.id(), files);
                return new Import(millis, count(home) - before, front(window.end()));
            }
        }
    }

    /// Whoever imports files has not written them a moment ago: until they are on the disk, it is theirs.
    private static void settle() throws Exception {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            new ProcessBuilder("sync").inheritIO().start().waitFor();
        }
    }

    private static double millis(MeasuredHome home, ProjectId project, List<Path> files) {
        long start = System.nanoTime();
        home.services().sessionImport().run(project, files, ImportProgress.NONE);
        return (System.nanoTime() - start) / 1e6;
    }

    private static long count(MeasuredHome home) {
        return home.database()
                .read(sql -> TABLES.stream()
                        .mapToLong(table -> sql.fetchCount(DSL.table(table)))
                        .sum());
    }

    private static List<Double> front(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals("front"))
                .map(words -> Double.valueOf(words[1]))
                .toList();
    }

    /// Copies the files as an import does, one after the other, and nothing else.
    private double millisOf(String name, List<Path> files, boolean forced) throws IOException {
        var home = new StudioHome(folder.resolve(name)).create();
        long start = System.nanoTime();
        try (var arrivals = Arrivals.into(home, home.sessionsFolder("atlas"))) {
            for (var file : files) {
                arrivals.add(file.getFileName().toString(), Files.readAllBytes(file), null);
            }
            arrivals.place();
            arrivals.keep();
        }
        if (forced) {
            for (var file : files) {
                force(home.sessionsFolder("atlas").resolve(file.getFileName()));
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private List<Path> files() throws Exception {
        var prose = new Prose(11);
        var from = Files.createDirectories(folder.resolve("from"));
        var at = ZonedDateTime.of(2026, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC);
        var all = new ArrayList<Path>();
        for (int i = 0; i < SESSIONS; i++) {
            var content = new SessionContent(
                    prose.line(5),
                    at.plusMinutes(i),
                    45,
                    null,
                    prose.text(SUMMARY),
                    List.of(),
                    List.of(),
                    List.of(),
                    prose.text(TEXT));
            all.add(Files.writeString(from.resolve(i + ".md"), SessionFormat.write(content)));
        }
        return all;
    }
}
