package dev.projectstudio.core.project;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.git.GitDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which directories may be a project's.
final class ProjectDirectory {

    /// Where the home keeps the repositories of the sample.
    private static final String SAMPLES = "sample-repos";

    private ProjectDirectory() {}

    /// The real path of a directory that is there, not Studio's own and not a whole disk.
    static Path require(Path path, Path home) {
        var real = real(path).filter(Files::isDirectory).orElseThrow(() -> new InvalidInput("not-a-directory", path));
        if (real.getParent() == null) {
            throw new InvalidInput("whole-disk", real);
        }
        var ours = RealPath.of(home);
        if (real.startsWith(ours) && !(real.startsWith(ours.resolve(SAMPLES)) && !real.equals(ours.resolve(SAMPLES)))) {
            throw new InvalidInput("studio-home", real);
        }
        if (SafePath.isInGitDirectory(real)) {
            throw new InvalidInput("git-directory", real);
        }
        return real;
    }

    static GitDirectory requireRepository(Project project) {
        return Optional.ofNullable(project.repoPath())
                .flatMap(GitDirectory::at)
                .orElseThrow(() -> new InvalidInput("not-a-repository", project.name()));
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
