package dev.projectstudio.bench;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Finding, registering and changing projects among a thousand, and opening their home.
final class Registry {

    private static final int PROJECTS = 1_000;
    private static final int TIMES = 200;
    private static final int WARM_UP = 20_000;

    private final Path app;
    private final Path folder;

    Registry(Path app, Path folder) {
        this.app = app;
        this.folder = folder.resolve("registry");
    }

    List<Row> rows() throws Exception {
        var repositories = folder.resolve("repos");
        Repositories.create(repositories, PROJECTS, 1, 2048);
        Repositories.create(folder.resolve("more"), TIMES * 2, 1, 2048);
        var full = folder.resolve("home");
        List<Row> rows = new ArrayList<>();
        try (var home = MeasuredHome.open(full)) {
            home.services().projects().registerAll(home.found(repositories), false);
            var empty = folder.resolve("empty");
            MeasuredHome.open(empty).close();
            rows.addAll(lookups(home.services().projects()));
            rows.addAll(writes(home.services().projects()));
            rows.add(Row.over(
                    "open a home of 1,000 projects and list them",
                    Timings.inTurn(5, 25, () -> opened(full), () -> opened(empty)),
                    "an empty one",
                    100));
            rows.add(Row.over(
                    "studio project list, cold, 1,000 projects and their files read",
                    Timings.inTurn(2, 9, () -> listed(full), () -> listed(empty)),
                    "an empty home",
                    Double.POSITIVE_INFINITY));
        }
        return rows;
    }

    private List<Row> lookups(ProjectService projects) throws Exception {
        var all = projects.list(false);
        var here = Path.of("").toAbsolutePath();
        return List.of(
                lookup("id", all, project -> projects.find(project.id())),
                lookup("name", all, project -> projects.find(project.name(), here)),
                lookup(
                        "path",
                        all,
                        project -> projects.find(
                                Objects.requireNonNull(project.repoPath()).toString(), here)));
    }

    private interface Lookup {
        Object of(Project project);
    }

    private static Row lookup(String by, List<Project> all, Lookup lookup) throws Exception {
        var next = cycle(all);
        return Row.millis(
                "look a project up by " + by, Timings.of(WARM_UP, TIMES * 5, () -> lookup.of(next.next())), 0.2);
    }

    private List<Row> writes(ProjectService projects) throws Exception {
        List<Path> directories = new ArrayList<>();
        try (var found = Files.list(folder.resolve("more"))) {
            found.forEach(directories::add);
        }
        var next = directories.iterator();
        var all = cycle(projects.list(false));
        var registering = Timings.of(TIMES / 2, TIMES, () -> register(projects, next.next()));
        var archiving =
                Timings.of(WARM_UP / 5, TIMES, () -> turned(projects, all.next().id()));
        return List.of(
                Row.millis("register a project", registering, 20),
                Row.millis("change a project's status", archiving, 5));
    }

    /// Archives it, or brings it back.
    private static Project turned(ProjectService projects, ProjectId id) {
        return projects.require(id).isArchived() ? projects.unarchive(id) : projects.archive(id);
    }

    private static Project register(ProjectService projects, Path directory) {
        return projects.register(directory, "another " + directory.getFileName(), null);
    }

    private static <T> Iterator<T> cycle(List<T> all) {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public T next() {
                return all.get(at++ % all.size());
            }
        };
    }

    private static int opened(Path home) {
        try (var opened = MeasuredHome.open(home)) {
            return opened.services().projects().list(false).size();
        }
    }

    private int listed(Path home) throws Exception {
        return new Studio(app, home).run("project", "list");
    }
}
