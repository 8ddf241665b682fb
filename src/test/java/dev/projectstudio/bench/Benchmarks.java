package dev.projectstudio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Runs the measurements and prints the table of `performance.md`.
///
/// Arguments: the packaged application; then, if wanted, the names of the groups to run.
public final class Benchmarks {

    private interface Group {
        List<Row> rows() throws Exception;
    }

    private record Named(String name, Group group) {}

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        var app = Path.of(args[0]).toAbsolutePath();
        var wanted = List.of(args).subList(1, args.length);
        var folder = Files.createTempDirectory("studio-bench");
        try {
            run(groups(app, folder), wanted);
        } finally {
            delete(folder);
        }
    }

    private static List<Named> groups(Path app, Path folder) {
        return List.of(
                new Named("drift", new DriftChecks(folder)::rows),
                new Named("registry", new Registry(app, folder)::rows),
                new Named("window", new WindowMeasures(app, folder)::rows),
                new Named("cold", new ColdCommand(app, folder)::rows),
                new Named("watch", new WatchLatency(app, folder)::rows),
                new Named("import", new ImportMeasures(app, folder)::rows),
                new Named("memory", new MemoryMeasures(app, folder)::rows),
                new Named("stack", new StackMeasures(folder)::rows),
                new Named("items", new ItemMeasures(folder)::rows));
    }

    private static void run(List<Named> groups, List<String> wanted) throws Exception {
        System.out.println("| what | measured | against | value | bar | |");
        System.out.println("|---|---|---|---|---|---|");
        for (var group : groups) {
            if (wanted.isEmpty() || wanted.contains(group.name())) {
                for (var row : group.group().rows()) {
                    System.out.println(row.line());
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
