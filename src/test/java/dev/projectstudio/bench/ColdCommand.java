package dev.projectstudio.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `studio drift` for one project of ten files as a cold process, beside an empty Java program and two other tools.
final class ColdCommand {

    private static final int TIMES = 15;

    private final Path app;
    private final Path folder;

    ColdCommand(Path app, Path folder) {
        this.app = app;
        this.folder = folder;
    }

    List<Row> rows() throws Exception {
        var repositories = folder.resolve("cold");
        Repositories.create(repositories, 1, 10, 8192);
        var repository = repositories.resolve("repo-0000");
        var studio = new Studio(app, folder.resolve("cold-home"));
        studio.run("project", "add", repository.toString(), "--name", "cold");
        studio.run("context", "adopt", "cold");
        var both = Timings.inTurn(
                3, TIMES, () -> studio.run("drift", "cold"), () -> Studio.run(emptyMain(), folder, Map.of()));
        var drift = both.first();
        var tools = OtherTools.install(folder.resolve("npm"));
        return List.of(
                Row.ratio("studio drift, cold, 10 files : empty java main", both, "java", 12),
                tools.compare(
                        drift, "rulesync generate --check", "rulesync", 1, repository, List.of("generate", "--check")),
                tools.compare(
                        drift,
                        "ruler apply --dry-run",
                        "@intellectronica/ruler",
                        Double.POSITIVE_INFINITY,
                        repository,
                        List.of("apply", "--dry-run")));
    }

    private List<String> emptyMain() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = folder.resolve("empty");
        if (Files.notExists(classes.resolve("Empty.class"))) {
            Files.createDirectories(classes);
            Files.writeString(classes.resolve("Empty.java"), "class Empty { public static void main(String[] a) {} }");
            Studio.run(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "javac")
                                    .toString(),
                            "Empty.java"),
                    classes,
                    Map.of());
        }
        return List.of(java, "-classpath", classes.toString(), "Empty");
    }
}
