package dev.projectstudio.bench;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.core.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finding the stacks of a thousand projects in their files, and looking again.
final class StackMeasures {

    private static final int PROJECTS = 1_000;
    private static final int SOURCES = 12;

    private final Path folder;

    StackMeasures(Path folder) {
        this.folder = folder.resolve("stack");
    }

    List<Row> rows() throws Exception {
        var repositories = folder.resolve("repos");
        Repositories.create(repositories, PROJECTS, 1, 2048);
        fill(repositories);
        try (var home = MeasuredHome.open(folder.resolve("home"))) {
            home.services().projects().registerAll(home.found(repositories), false);
            var stack = home.services().stack();
            var projects = home.services().projects().list(false);
            List<Row> rows = new ArrayList<>();
            int[] found = new int[1];
            rows.add(row(
                    "find the stacks of 1,000 projects and write them down",
                    () -> found[0] = projects.stream()
                            .mapToInt(project -> stack.detect(project.id()).found())
                            .sum()));
            rows.add(row("look again, nothing changed", () -> again(home, projects)));
            rows.add(Row.absolute("technologies found", found[0], "", Double.POSITIVE_INFINITY));
            return rows;
        }
    }

    private static int again(MeasuredHome home, List<Project> projects) {
        return (int) projects.stream()
                .filter(project -> !home.services().stack().detect(project.id()).isEmpty())
                .count();
    }

    private interface Work {
        int run();
    }

    private static Row row(String name, Work work) {
        long start = System.nanoTime();
        int unused = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        var rate = String.format(Locale.ROOT, "%.2f s, %.0f projects/s", seconds, PROJECTS / seconds);
        return new Row(name, rate, unused < 0 ? "?" : "", seconds, 60);
    }

    /// Four kinds in turn, each with sources around its manifests and a folder that programs fill.
    private static void fill(Path repositories) throws IOException {
        List<Path> all;
        try (var found = Files.list(repositories)) {
            all = found.sorted().toList();
        }
        for (int i = 0; i < all.size(); i++) {
            var repository = all.get(i);
            switch (i % 4) {
                case 0 -> node(repository, i);
                case 1 -> python(repository, i);
                case 2 -> maven(repository, i);
                default -> monorepo(repository, i);
            }
            for (int j = 0; j < SOURCES; j++) {
                write(repository.resolve("src/part" + j % 4 + "/File" + j + ".java"), "class File" + j + " {}\n");
            }
            write(repository.resolve("node_modules/left-pad/package.json"), "{\"dependencies\": {\"react\": \"1\"}}");
        }
    }

    private static void node(Path repository, int i) throws IOException {
        var dependencies = new StringBuilder();
        var locked = new StringBuilder();
        for (int j = 0; j < 40; j++) {
            dependencies.append("    \"package-%d\": \"^1.%d.0\",\n".formatted(j, i));
            locked.append("    \"node_modules/package-%d\": {\"version\": \"1.%d.3\"},\n".formatted(j, i));
        }
        write(
                repository.resolve("package.json"),
                "{\n  \"engines\": {\"node\": \">=20\"},\n  \"dependencies\": {\n" + dependencies
                        + "    \"react\": \"^18.2.0\",\n    \"next\": \"14\"\n  },\n"
                        + "  \"devDependencies\": {\"typescript\": \"5.4.5\", \"jest\": \"29\"}\n}\n");
        write(
                repository.resolve("package-lock.json"),
                "{\n  \"packages\": {\n" + locked + "    \"node_modules/react\": {\"version\": \"18.2.0\"}\n  }\n}\n");
        write(repository.resolve("Dockerfile"), "FROM node:20-alpine\n");
    }

    private static void python(Path repository, int i) throws IOException {
        write(
                repository.resolve("pyproject.toml"),
                "[project]\nname = \"p%d\"\nrequires-python = \">=3.11\"\ndependencies = [\n".formatted(i)
                        + "  \"fastapi>=0.110\",\n  \"sqlalchemy\",\n  \"httpx\",\n]\n[tool.ruff]\nline-length = 100\n");
        write(repository.resolve("requirements-dev.txt"), "pytest==8.1.0\nmypy\n");
        write(repository.resolve("compose.yaml"), "services:\n  db:\n    image: postgres:16\n");
    }

    private static void maven(Path repository, int i) throws IOException {
        var dependency = "<dependency><groupId>%s</groupId><artifactId>%s</artifactId></dependency>\n";
        write(
                repository.resolve("pom.xml"),
                "<project>\n<version>%d</version>\n<properties><java.version>21</java.version></properties>\n"
                                .formatted(i)
                        + "<parent><groupId>org.springframework.boot</groupId>"
                        + "<artifactId>spring-boot-starter-parent</artifactId><version>3.3.0</version></parent>\n"
                        + "<dependencies>\n" + dependency.formatted("org.postgresql", "postgresql")
                        + dependency.formatted("org.flywaydb", "flyway-core") + "</dependencies>\n</project>\n");
        write(repository.resolve(".tool-versions"), "java temurin-21.0.2\n");
    }

    private static void monorepo(Path repository, int i) throws IOException {
        node(repository.resolve("apps/web"), i);
        python(repository.resolve("services/api"), i);
        write(
                repository.resolve("services/edge/go.mod"),
                "module x\n\ngo 1.22\n\nrequire github.com/gin-gonic/gin v1.9.1\n");
        write(
                repository.resolve("crates/core/Cargo.toml"),
                "[package]\nname = \"core\"\n[dependencies]\naxum = \"0.7\"\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
