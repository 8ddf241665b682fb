package dev.projectstudio.core.project;

import dev.projectstudio.platform.error.InvalidInput;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the repositories below a directory, and says what each would be registered as. It changes nothing: what it
/// reports goes to [ProjectService#registerAll].
///
/// It works on the calling thread, which should not be the window's.
public final class ProjectScanner {

    /// How many directories deep a scan looks unless told: `~/src/host/group/team/name` is four below `~/src`.
    public static final int DEPTH = 6;

    private final ProjectService projects;
    private final Path home;

    /// @param home Studio's own directory, which is left out
    public ProjectScanner(ProjectService projects, Path home) {
        this.projects = projects;
        this.home = home;
    }

    /// The directory, if it is one that can be looked through.
    public Path require(Path directory) {
        if (!Files.isDirectory(RealPath.of(directory))) {
            throw new InvalidInput("not-a-directory", directory);
        }
        return directory;
    }

    /// Walks a directory and all below it, links left aside.
    ///
    /// @param depth 0 looks at the directory alone
    public ScanReport scan(Path directory, int depth, ScanProgress progress) {
        if (depth < 0) {
            throw new InvalidInput("depth-negative", depth);
        }
        var top = RealPath.of(require(directory));
        var walk = new RepositoryWalk(RealPath.of(home), depth, progress);
        walk.run(top);
        return new ScanReport(projects.named(walk.found()), walk.unreadable(), walk.cutOff(), walk.isComplete());
    }
}
