package dev.projectstudio.core.session;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.git.GitDirectory;
import dev.projectstudio.platform.git.LinesChanged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files that git says were changed in a project's repository, offered for a session. Only in repositories that
/// the user trusts.
public final class RepositoryChanges {

    private static final String RANGE = "..";

    private final ProjectService projects;
    private final SessionService sessions;
    private final Git git;

    public RepositoryChanges(ProjectService projects, SessionService sessions, Git git) {
        this.projects = projects;
        this.sessions = sessions;
        this.git = git;
    }

    /// Those between two points: `A..B`, `A..` up to the last commit, or `A` up to the files as they are.
    ///
    /// @throws Conflict `git-untrusted` where git may not run
    public List<ChangedFile> between(ProjectId project, String range) {
        var repository = repository(project);
        int dots = range.indexOf(RANGE);
        if (dots < 0) {
            return changed(git.linesChanged(repository, range, null));
        }
        var from = range.substring(0, dots);
        var to = range.substring(dots + RANGE.length());
        return changed(git.linesChanged(repository, orHead(from), orHead(to)));
    }

    /// Those since the project's last session, up to the files as they are; since ever if there was none.
    public List<ChangedFile> sinceLast(ProjectId project) {
        var repository = repository(project);
        var from = last(project).flatMap(at -> git.commitAt(repository, at)).orElse(null);
        return changed(git.linesChanged(repository, from, null));
    }

    private Optional<Instant> last(ProjectId project) {
        return sessions.list(SessionFilter.of(project), null, 1).sessions().stream()
                .map(Session::createdAt)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private GitDirectory repository(ProjectId id) {
        var project = projects.require(id);
        var repository = found(project);
        if (repository == null) {
            throw new NotFound("no-repository", project.name());
        }
        if (!projects.mayRunGit(project, repository)) {
            throw new Conflict("git-untrusted", project.name());
        }
        return repository;
    }

    private static @Nullable GitDirectory found(Project project) {
        return project.repoPath() == null || project.directory() != DirectoryState.PRESENT
                ? null
                : GitDirectory.at(project.repoPath()).orElse(null);
    }

    private static String orHead(String point) {
        return point.isEmpty() ? "HEAD" : point;
    }

    private static List<ChangedFile> changed(List<LinesChanged> files) {
        return files.stream()
                .map(file -> new ChangedFile(file.path(), file.added(), file.removed()))
                .toList();
    }
}
