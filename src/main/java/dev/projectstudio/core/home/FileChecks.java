package dev.projectstudio.core.home;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.project.DirectoryState;
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
import java.util.List;
import java.util.stream.Collectors;

/// Whether the files of a home and its rows belong together.
final class FileChecks {

    private final StudioHome home;
    private final StudioCopies copies;

    FileChecks(StudioHome home, FileStore store) {
        this.home = home;
        this.copies = new StudioCopies(store, home);
    }

    /// Rows whose file is gone or cannot be read.
    List<Problem> rows(Collection<ContextFile> files) {
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            var path = home.root().resolve(copies.path(file));
            switch (copies.read(file)) {
                case FileState.Present _ -> {
                    // as it should be
                }
                case FileState.Absent _ ->
                    problems.add(Problem.of("context-file-missing", path).asFixable());
                case FileState.Unreadable(var reason) ->
                    problems.add(Problem.of("context-file-unreadable", path, reason));
            }
        }
        return problems;
    }

    /// Files in a project's `context/` folder that have no row, and folders that have no project.
    List<Problem> strays(Collection<Project> projects, Collection<ContextFile> files) {
        var problems = new ArrayList<Problem>();
        var known = files.stream()
                .map(file ->
                        Folding.composed(home.root().resolve(copies.path(file)).toString()))
                .collect(Collectors.toSet());
        var folders = projects.stream()
                .map(project -> home.projectFolder(project.id().value()))
                .collect(Collectors.toSet());
        for (var project : projects) {
            for (var file : HomeFolders.files(home.contextFolder(project.id().value()))) {
                if (!known.contains(Folding.composed(file.toString())) && !isPassing(file)) {
                    problems.add(Problem.of("file-without-row", file).asFixable());
                }
            }
        }
        for (var folder : HomeFolders.entries(home.projects())) {
            if (!folders.contains(folder)) {
                problems.add(Problem.of("folder-without-project", folder));
            }
        }
        return problems;
    }

    /// Links where a project's texts should be: they are not followed, and what they lead to is not taken in.
    List<Problem> links(Collection<Project> projects) {
        return projects.stream()
                .flatMap(project ->
                        HomeFolders.links(home.contextFolder(project.id().value())).stream())
                .map(link -> Problem.of("link-in-home", link))
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
                .filter(project -> !project.isArchived() && project.directory() == DirectoryState.MISSING)
                .map(project -> Problem.of("repo-missing", String.valueOf(project.repoPath()), project.name()))
                .toList();
    }

    private static boolean isPassing(Path file) {
        var name = file.getFileName().toString();
        return TempNames.isTemp(name) || name.startsWith(".");
    }
}
