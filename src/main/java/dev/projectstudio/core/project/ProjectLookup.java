package dev.projectstudio.core.project;

import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.text.Folding;
import java.io.File;
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

    /// A text that is spelled as the real path of something is looked up as all three in one query. Through links and
    /// `..` the disk says what is meant, as it does where no project is registered at just that path.
    Optional<Project> find(DSLContext sql, String text, Path workingDirectory) {
        var path = path(text, workingDirectory);
        var spelled = isSpelledAsPath(text) ? path.filter(RealPath::is) : Optional.<Path>empty();
        var found = rows.find(sql, text, spelled.map(ProjectLookup::keys).orElse(Set.of()));
        var named = only(found.named(), text);
        if (named.isPresent()) {
            return named;
        }
        return spelled.flatMap(at -> at(found, at)).or(() -> path.flatMap(at -> holding(sql, at)));
    }

    /// The archived project of a name, which one that is not archived may have too.
    Optional<Project> archived(DSLContext sql, String name) {
        return only(rows.findArchived(sql, name), name);
    }

    private static Optional<Project> at(FoundProjects found, Path path) {
        return found.at().stream()
                .filter(project -> path.equals(project.repoPath()))
                .findFirst();
    }

    /// Under which a directory may be registered, as far as can be told from its real path.
    private static Set<String> keys(Path path) {
        var composed = Folding.composed(path.toString());
        return new LinkedHashSet<>(List.of(composed, Folding.caseless(composed)));
    }

    /// The deepest project that holds a path. A path that does not exist is held only by a project whose directory is
    /// gone too: a mistyped name is not taken for a file of the project one stands in.
    Optional<Project> holding(DSLContext sql, Path path) {
        return holding(rows.findByPathKeys(sql, ancestors(path)), path);
    }

    private static Optional<Project> holding(List<Project> deepestFirst, Path path) {
        boolean exists = deepestFirst.isEmpty() || Files.exists(path);
        return deepestFirst.stream()
                .filter(project -> exists || project.directory() == DirectoryState.MISSING)
                .findFirst();
    }

    private static Optional<Project> only(List<Project> named, String name) {
        if (named.size() > 1) {
            throw new Conflict("ambiguous-project", name, candidates(named));
        }
        return named.stream().findFirst();
    }

    private static boolean isSpelledAsPath(String text) {
        return text.contains("/") || text.contains(File.separator);
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
