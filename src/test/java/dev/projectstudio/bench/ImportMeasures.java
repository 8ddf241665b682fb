package dev.projectstudio.bench;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.core.session.ImportProgress;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// How fast the files of sessions are taken in: a row for each session, for its act, and for the index to hear of it.
final class ImportMeasures {

    private static final int SESSIONS = 20_000;
    private static final int ROWS_OF_ONE = 3;
    private static final double ROWS_OF_BAR = 20_000;
    private static final int SUMMARY = 1_024;
    private static final int TEXT = 4_096;

    private final Path folder;

    ImportMeasures(Path folder) {
        this.folder = folder.resolve("import");
    }

    List<Row> rows() throws Exception {
        var files = files();
        try (var home = MeasuredHome.open(folder.resolve("home"))) {
            var project =
                    home.services().projects().register(Files.createDirectories(folder.resolve("code")), "atlas", null);
            long start = System.nanoTime();
            var taken = home.services().sessionImport().run(project.id(), files, ImportProgress.NONE);
            double millis = (System.nanoTime() - start) / 1e6;
            double rows = taken.sessions().size() * (double) ROWS_OF_ONE;
            System.err.printf(
                    "%d sessions imported in %.0f ms: %.0f rows a second%n", SESSIONS, millis, rows / millis * 1e3);
            return List.of(Row.absolute(
                    "import 20,000 rows, copies of the files written", millis / rows * ROWS_OF_BAR, "ms", 1_000));
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
