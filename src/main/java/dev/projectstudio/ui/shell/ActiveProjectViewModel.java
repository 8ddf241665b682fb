package dev.projectstudio.ui.shell;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.GitState;
import dev.projectstudio.core.project.GitStateChanged;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.ChangeFeed;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The project the window shows, and those it can switch to.
final class ActiveProjectViewModel implements AutoCloseable {

    /// What is known of it at a glance.
    ///
    /// @param recent all that are not archived, the most recently used first
    record State(Optional<Project> active, DirectoryState directory, Optional<GitState> git, List<Project> recent) {

        static final State NONE = new State(Optional.empty(), DirectoryState.NONE, Optional.empty(), List.of());
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ProjectService projects;
    private final GitStatusService git;
    private final Background background;
    private final Lane loads;
    private final Subscription changes;

    ActiveProjectViewModel(ProjectService projects, GitStatusService git, ChangeFeed feed, Background background) {
        this.projects = projects;
        this.git = git;
        this.background = background;
        this.loads = background.lane();
        this.changes = feed.on(List.of(ProjectChanged.class, SettingsChanged.class, GitStateChanged.class), this::load);
    }

    void load() {
        loads.run(this::read, this::show);
    }

    /// Looks at the working tree anew; what is found arrives as a change.
    void refresh() {
        state.get().active().ifPresent(project -> git.refresh(project.id()));
    }

    /// Makes another project the active one.
    void use(String projectId) {
        var wanted = new ProjectId(projectId);
        boolean already = state.get()
                .active()
                .filter(active -> active.id().equals(wanted))
                .isPresent();
        if (!already) {
            background.run(() -> projects.use(wanted), _ -> load());
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Optional<String> activeId() {
        return state.get().active().map(project -> project.id().value());
    }

    @Override
    public void close() {
        changes.close();
    }

    private void show(State next) {
        boolean another =
                !next.active().map(Project::id).equals(state.get().active().map(Project::id));
        state.set(next);
        if (another) {
            refresh();
        }
    }

    private State read() {
        var active = projects.active();
        return new State(
                active,
                active.map(Project::directory).orElse(DirectoryState.NONE),
                active.flatMap(project -> git.known(project.id())),
                projects.recent());
    }
}
