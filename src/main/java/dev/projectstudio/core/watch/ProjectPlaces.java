package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.git.GitDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the files of one project are. Of an archived one only those in Studio's home count.
///
/// @param targets each place in the repository, under its own path and under the one a link leads to
/// @param folders where Studio keeps the canonical texts, and the sessions
/// @param copies canonical texts in folders below that, and what stands for the project's rows, which may be edited too
/// @param gitFiles what moves when the repository's state does; none unless the project is trusted
record ProjectPlaces(
        ProjectId project, Map<Path, Set<TargetId>> targets, Set<Path> folders, Set<Path> copies, Set<Path> gitFiles) {

    static ProjectPlaces of(Project project, List<TrackedTarget> tracked, StudioHome home) {
        var contextFolder = home.contextFolder(project.id().value());
        var repository = realPath(project.repoPath());
        Map<Path, Set<TargetId>> targets = new HashMap<>();
        Set<Path> copies = new HashSet<>(Set.of(home.projectFile(project.id().value())));
        for (var each : project.isArchived() ? List.<TrackedTarget>of() : tracked) {
            var copy = contextFolder.resolve(each.file().filePath()).normalize();
            if (copy.startsWith(contextFolder)) {
                copies.add(copy);
            }
            for (var path : places(project.repoPath(), repository, each.target().filePath())) {
                targets.computeIfAbsent(path, _ -> new HashSet<>())
                        .add(each.target().id());
            }
        }
        var folders = Set.of(contextFolder, home.sessionsFolder(project.id().value()));
        return new ProjectPlaces(project.id(), targets, folders, copies, gitFiles(project));
    }

    /// A link is watched itself, as is the file inside the repository that it leads to.
    private static Set<Path> places(@Nullable Path repository, @Nullable Path realRepository, String repoPath) {
        var safe = SafePath.parse(repoPath).orElse(null);
        if (repository == null || safe == null) {
            return Set.of();
        }
        var path = repository.resolve(safe.text());
        var real = realRepository == null ? null : realPath(path);
        return real == null || real.equals(path) || !real.startsWith(realRepository)
                ? Set.of(path)
                : Set.of(path, real);
    }

    /// Null if nothing is there, or only a link that leads nowhere.
    private static @Nullable Path realPath(@Nullable Path path) {
        try {
            return path == null ? null : path.toRealPath();
        } catch (IOException _) {
            return null;
        }
    }

    private static Set<Path> gitFiles(Project project) {
        var repository = project.repoPath();
        if (repository == null || project.isArchived() || !project.isTrusted() || !Files.isDirectory(repository)) {
            return Set.of();
        }
        return GitDirectory.at(repository)
                .map(GitDirectory::gitDirectory)
                .map(folder -> Set.of(folder.resolve("HEAD"), folder.resolve("index")))
                .orElse(Set.of());
    }
}
