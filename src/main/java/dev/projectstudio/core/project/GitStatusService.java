package dev.projectstudio.core.project;

import dev.projectstudio.core.project.GitState.Condition;
import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.git.GitDirectory;
import dev.projectstudio.platform.git.Head;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Branch and changes of projects' working trees, looked at in the background, two at a time, and remembered.
///
/// In a repository that is not trusted no git runs: its branch is read from `HEAD` as text. Any thread may call it.
public final class GitStatusService {

    private static final Logger LOG = LoggerFactory.getLogger(GitStatusService.class);
    private static final int AT_ONCE = 2;

    private final ProjectService projects;
    private final Git git;
    private final ChangeBus bus;
    private final Executor worker;
    private final Clock clock;
    private final Map<ProjectId, Seen> seen = new ConcurrentHashMap<>();
    private final SequencedSet<ProjectId> waiting = new LinkedHashSet<>();
    private int running;

    /// @param worker must not run tasks on the thread that hands them in, but in tests
    public GitStatusService(ProjectService projects, Git git, ChangeBus bus, Executor worker, Clock clock) {
        this.projects = projects;
        this.git = git;
        this.bus = bus;
        this.worker = worker;
        this.clock = clock;
    }

    /// What was last seen; empty until the first look has ended.
    public Optional<GitState> known(ProjectId id) {
        return Optional.ofNullable(seen.get(id)).map(Seen::state);
    }

    /// Looks again in the background, and publishes [GitStateChanged] if it is otherwise than before. Asking again
    /// while the project waits its turn changes nothing.
    public void refresh(ProjectId id) {
        synchronized (waiting) {
            waiting.add(id);
        }
        startNext();
    }

    public void refresh(Collection<ProjectId> ids) {
        synchronized (waiting) {
            waiting.addAll(ids);
        }
        startNext();
    }

    /// Looks again only where `HEAD` or the index has moved since the last look. Asks the disk, but starts no program.
    public void refreshIfMoved(Project project) {
        var last = seen.get(project.id());
        if (last == null || !last.stamp().equals(stamp(project))) {
            refresh(project.id());
        }
    }

    /// Looks in the background at those that no look has seen as they are kept now: registered, moved or trusted by
    /// another process. Reads the database.
    public void refreshChanged() {
        refresh(projects.list(false).stream()
                .filter(project -> {
                    var last = seen.get(project.id());
                    return last == null || !last.isOf(project);
                })
                .map(Project::id)
                .toList());
    }

    /// The directory in which `HEAD` and the index of a project lie, for whoever watches them.
    public Optional<Path> gitDirectory(Project project) {
        return repository(project).map(GitDirectory::gitDirectory);
    }

    /// Looks now, on the calling thread.
    public GitState check(ProjectId id) {
        var project = projects.require(id);
        var stamp = stamp(project);
        var state = look(project);
        var before = seen.put(id, new Seen(project, state, stamp));
        if (before == null || !before.state().looksLike(state)) {
            bus.publish(new GitStateChanged(id));
        }
        return state;
    }

    private GitState look(Project project) {
        var directory = project.directory();
        if (directory != DirectoryState.PRESENT) {
            var why = directory == DirectoryState.UNREADABLE ? Condition.UNREADABLE : Condition.NO_DIRECTORY;
            return GitState.of(why, null, clock.instant());
        }
        var repository = repository(project);
        if (repository.isEmpty()) {
            return GitState.of(Condition.NO_REPOSITORY, null, clock.instant());
        }
        var head = Head.read(repository.get()).orElse(null);
        if (!projects.mayRunGit(project, repository.get())) {
            return GitState.of(Condition.UNTRUSTED, head, clock.instant());
        }
        try {
            var status = git.status(repository.get());
            var named = status.head() == null ? head : status.head();
            return new GitState(
                    Condition.CHECKED, named, status.ahead(), status.behind(), status.changed(), null, clock.instant());
        } catch (ToolFailure problem) {
            LOG.warn("git said nothing of {}: {}", project.repoPath(), problem.getMessage());
            return GitState.failed(head, problem, clock.instant());
        }
    }

    private void startNext() {
        for (var id = takeNext(); id.isPresent(); id = takeNext()) {
            var next = id.get();
            try {
                worker.execute(() -> work(next));
            } catch (RejectedExecutionException e) {
                LOG.debug("Studio is closing: nothing more is looked at", e);
                giveUp();
            }
        }
    }

    private void giveUp() {
        synchronized (waiting) {
            running--;
            waiting.clear();
        }
    }

    private Optional<ProjectId> takeNext() {
        synchronized (waiting) {
            if (running == AT_ONCE || waiting.isEmpty()) {
                return Optional.empty();
            }
            running++;
            return Optional.of(waiting.removeFirst());
        }
    }

    private void work(ProjectId id) {
        try {
            if (projects.find(id).isPresent()) {
                check(id);
            } else {
                seen.remove(id);
            }
        } catch (RuntimeException e) {
            LOG.error("The look at project {} failed", id, e);
        } finally {
            synchronized (waiting) {
                running--;
            }
            startNext();
        }
    }

    private static GitStamp stamp(Project project) {
        return repository(project).map(GitStamp::of).orElse(GitStamp.NONE);
    }

    private static Optional<GitDirectory> repository(Project project) {
        return Optional.ofNullable(project.repoPath()).flatMap(GitDirectory::at);
    }

    private record Seen(Project project, GitState state, GitStamp stamp) {

        boolean isOf(Project now) {
            return Objects.equals(project.repoPath(), now.repoPath()) && project.isTrusted() == now.isTrusted();
        }
    }
}
