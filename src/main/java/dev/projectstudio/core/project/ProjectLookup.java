package dev.projectstudio.core.project;

import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Finds the project that a person means: by id, then by name, then by the path it holds.
final class ProjectLookup {

    private final ProjectRepository rows;

    ProjectLookup(ProjectRepository rows) {
        this.rows = rows;
    }

    Optional<Project> find(DSLContext sql, String text, Path workingDirectory) {
        return named(sql, text).or(() -> path(text, workingDirectory).flatMap(path -> holding(sql, path)));
    }

    /// The deepest project that holds a path. A path that does not exist is held only by a project whose directory is
    /// gone too: a mistyped name is not taken for a file of the project one stands in.
    Optional<Project> holding(DSLContext sql, Path path) {
        boolean exists = Files.exists(path);
        return rows.findByPathKeys(sql, ancestors(path)).stream()
                .filter(project -> exists || project.directory() == DirectoryState.MISSING)
                .findFirst();
    }

    private Optional<Project> named(DSLContext sql, String name) {
        var found = rows.findByIdOrName(sql, name);
        if (found.size() > 1) {
            throw new Conflict("ambiguous-project", name, candidates(found));
        }
        return found.stream().findFirst();
    }

    private static String candidates(List<Project> found) {
        return found.stream()
                .map(project -> project.id() + (project.repoPath() == null ? "" : " (" + project.repoPath() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Path> path(String text, Path workingDirectory) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(workingDirectory.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Set<String> ancestors(Path path) {
        var keys = new LinkedHashSet<String>();
        for (var at = RealPath.of(path); at != null; at = at.getParent()) {
            keys.add(Folding.realPath(at));
        }
        return keys;
    }
}
