package dev.projectstudio.core.project;

import dev.projectstudio.platform.git.GitDirectory;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A project about to be registered, with all that the disk had to be asked for: no transaction waits for that.
///
/// @param keys see [#keys]
record Registration(Project project, Path directory, List<String> keys) {

    static Registration of(Path directory, String name, @Nullable String description, boolean trusted, Instant now) {
        var repository = GitDirectory.at(directory);
        var trust = repository
                .filter(_ -> trusted)
                .map(found -> new Trust(now, found.identity().text()))
                .orElse(null);
        var project = new Project(
                ProjectId.random(),
                ProjectName.checked(name),
                description == null || description.isBlank() ? null : description.strip(),
                directory,
                now,
                now,
                null,
                now,
                trust,
                RealPath.key(directory));
        return new Registration(project, directory, keys(directory));
    }

    /// The keys under which the same project may be registered already: the directory's own comes first, then those of
    /// the other working trees of its repository, which are no projects of their own.
    static List<String> keys(Path directory) {
        var siblings = GitDirectory.at(directory).stream().flatMap(repository -> repository.siblings().stream());
        return Stream.concat(Stream.of(directory), siblings).map(Folding::path).toList();
    }

    Registration named(String name) {
        return new Registration(project.renamed(name, project.updatedAt()), directory, keys);
    }

    String pathKey() {
        return keys.getFirst();
    }
}
