package dev.projectstudio.core.home;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.file.TempNames;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether the files of a home and its rows belong together.
final class FileChecks {

    /// The code of a folder whose project could be taken in.
    static final String UNKNOWN_PROJECT = "project-without-row";

    private final StudioHome home;
    private final StudioCopies copies;

    FileChecks(StudioHome home, FileStore store) {
        this.home = home;
        this.copies = new StudioCopies(store, home);
    }

    /// Rows whose file is gone or cannot be read.
    ///
    /// @param canRestore whether the text of a file that is gone still stands somewhere
    List<Problem> rows(Collection<ContextFile> files, Predicate<ContextFile> canRestore) {
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            var path = home.root().resolve(copies.path(file));
            switch (copies.read(file)) {
                case FileState.Present _ -> {
                    // as it should be
                }
                case FileState.Absent _ ->
                    problems.add(
                            canRestore.test(file)
                                    ? Problem.of("context-file-missing", path).asFixable()
                                    : Problem.of(
                                            "context-file-lost",
                                            path,
                                            home.projectFile(file.projectId().value())
                                                    .toString()));
                case FileState.Unreadable(var reason) ->
                    problems.add(Problem.of("context-file-unreadable", path, reason));
            }
        }
        return problems;
    }

    /// Files in a project's `context/` folder that have no row.
    List<Problem> strays(Collection<Project> projects, Collection<ContextFile> files) {
        var problems = new ArrayList<Problem>();
        var known = files.stream()
                .map(file ->
                        Folding.composed(home.root().resolve(copies.path(file)).toString()))
                .collect(Collectors.toSet());
        var names = known.stream().map(Folding::name).collect(Collectors.toSet());
        for (var project : projects) {
            for (var file :
                    HomeTree.of(home.contextFolder(project.id().value())).files()) {
                var spelled = Folding.composed(file.toString());
                if (!known.contains(spelled) && !isPassing(file)) {
                    problems.add(
                            names.contains(Folding.name(spelled))
                                    ? Problem.of("file-name-taken", file)
                                    : Problem.of("file-without-row", file).asFixable());
                }
            }
        }
        return problems;
    }

    /// Sessions whose file is gone, and files among them that are no session's yet.
    ///
    /// @param rows the ids of each project's sessions
    List<Problem> sessions(Collection<Project> projects, Map<String, List<String>> rows) {
        var problems = new ArrayList<Problem>();
        for (var project : projects) {
            var id = project.id().value();
            var missing = new LinkedHashMap<String, Path>();
            for (var session : rows.getOrDefault(id, List.of())) {
                var file = home.root().resolve(home.sessionPath(id, session));
                missing.put(Folding.composed(file.toString()), file);
            }
            for (var file : HomeTree.of(home.sessionsFolder(id)).files()) {
                boolean isKnown = missing.remove(Folding.composed(file.toString())) != null;
                if (!isKnown && !isPassing(file)) {
                    problems.add(Problem.of("file-without-row", file).asFixable());
                }
            }
            missing.values().forEach(file -> problems.add(Problem.of("session-lost", file)));
        }
        return problems;
    }

    /// Folders that have no project. Those that say which one they are of can be taken in.
    List<Problem> strangers(Collection<Project> projects) {
        var folders = projects.stream()
                .map(project -> home.projectFolder(project.id().value()))
                .collect(Collectors.toSet());
        if (Files.isDirectory(home.projects()) && !Files.isReadable(home.projects())) {
            return List.of();
        }
        return HomeFolders.entries(home.projects()).stream()
                .filter(folder -> !folders.contains(folder))
                .map(folder -> Rebuild.mirror(home, folder)
                        .map(mirror -> Problem.of(UNKNOWN_PROJECT, folder, mirror.name())
                                .asFixable())
                        .orElseGet(() -> Problem.of("folder-without-project", folder)))
                .toList();
    }

    /// Links where a project's texts should be: they are not followed, and what they lead to is not taken in.
    List<Problem> links(Collection<Project> projects) {
        return projects.stream()
                .map(project -> project.id().value())
                .flatMap(id -> Stream.of(home.contextFolder(id), home.sessionsFolder(id)))
                .flatMap(folder -> HomeTree.of(folder).links().stream())
                .map(link -> Problem.of("link-in-home", link))
                .toList();
    }

    /// Folders in the home of which nothing can be told.
    List<Problem> unreadable() {
        return Stream.of(home.projects(), home.registry(), home.backups())
                .flatMap(folder -> HomeTree.of(folder).unreadable().stream())
                .distinct()
                .map(folder -> Problem.of("folder-unreadable", folder))
                .toList();
    }

    /// What was written of a project and is not there any more. A home from elsewhere gets its files in time.
    List<Problem> mirrors(Collection<String> written) {
        return written.stream()
                .map(home::projectFile)
                .filter(file -> Files.notExists(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> Problem.of("project-file-missing", file).asFixable())
                .toList();
    }

    List<Problem> repositories(Collection<Project> projects) {
        return projects.stream()
                .filter(project -> !project.isArchived())
                .flatMap(project -> repository(project).stream())
                .toList();
    }

    private static Optional<Problem> repository(Project project) {
        var path = String.valueOf(project.repoPath());
        return switch (project.directory()) {
            case MISSING -> Optional.of(Problem.of("repo-missing", path, project.name()));
            case UNREADABLE -> Optional.of(Problem.of("repo-unreadable", path, project.name()));
            case PRESENT, NONE -> Optional.empty();
        };
    }

    private static boolean isPassing(Path file) {
        var name = file.getFileName().toString();
        return TempNames.isTemp(name) || name.startsWith(".");
    }
}
