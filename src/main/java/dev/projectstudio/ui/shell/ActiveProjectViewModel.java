package dev.projectstudio.ui.shell;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.GitState;
import dev.projectstudio.core.project.GitStateChanged;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

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
    private final Settings settings;
    private final Workbench bench;
    private final Lane loads;
    private final Subscription changes;
    // in a home that can only be looked at; it remembers none
    private @Nullable ProjectId lookedAt;

    ActiveProjectViewModel(ProjectService projects, GitStatusService git, Settings settings, Workbench bench) {
        this.projects = projects;
        this.settings = settings;
        this.git = git;
        this.bench = bench;
        this.loads = bench.background().lane();
        this.changes = bench.feed()
                .on(List.of(ProjectChanged.class, SettingsChanged.class, GitStateChanged.class), this::load);
    }

    /// Begins with the project that the settings name, or else with the last one.
    void start() {
        loads.run(
                () -> settings.text(Settings.DEFAULT_PROJECT)
                        .flatMap(id -> projects.find(new ProjectId(id)))
                        .filter(project -> !project.isArchived()),
                wanted -> wanted.ifPresentOrElse(project -> become(project.id()), this::load));
    }

    void load() {
        var own = lookedAt;
        loads.run(() -> read(own), this::show);
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
            become(wanted);
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

    private void become(ProjectId wanted) {
        if (bench.edits().isReadOnly()) {
            lookedAt = wanted;
            load();
        } else {
            bench.background().run(() -> projects.use(wanted), _ -> load());
        }
    }

    private void show(State next) {
        boolean another =
                !next.active().map(Project::id).equals(state.get().active().map(Project::id));
        state.set(next);
        if (another) {
            refresh();
        }
    }

    private State read(@Nullable ProjectId own) {
        var active = own == null ? projects.active() : projects.find(own);
        return new State(
                active,
                active.map(Project::directory).orElse(DirectoryState.NONE),
                active.flatMap(project -> git.known(project.id())),
                projects.recent());
    }
}
