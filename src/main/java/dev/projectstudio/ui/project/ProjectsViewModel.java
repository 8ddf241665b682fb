package dev.projectstudio.ui.project;

import dev.projectstudio.core.activity.ActivityRecorded;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.GitStateChanged;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.ui.common.ComingBack;
import dev.projectstudio.ui.common.Marks;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Every project with its branch, drift and last activity, and which one is selected.
final class ProjectsViewModel implements AutoCloseable {

    private final ProjectService projects;
    private final OverviewService overview;
    private final GitStatusService git;
    private final Workbench bench;
    private final PageLoad loads;
    private final Subscription changes;
    private final javafx.util.Subscription undone;
    private final ComingBack<ProjectId> comingBack = new ComingBack<>();

    private final ReadOnlyObjectWrapper<List<ProjectEntry>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable ProjectEntry> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable ProjectId> selectedId = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty archivedToo = new SimpleBooleanProperty();
    private final Marks<ProjectId> marks = new Marks<>();
    private final ReadOnlyObjectWrapper<List<ProjectEntry>> marked = new ReadOnlyObjectWrapper<>(List.of());
    private List<ProjectEntry> all = List.of();

    ProjectsViewModel(ProjectService projects, OverviewService overview, GitStatusService git, Workbench bench) {
        this.projects = projects;
        this.overview = overview;
        this.git = git;
        this.bench = bench;
        this.loads = bench.load();
        this.changes = bench.feed()
                .on(
                        List.of(
                                ProjectChanged.class,
                                DriftChanged.class,
                                GitStateChanged.class,
                                ActivityRecorded.class),
                        this::load);
        selectedId.subscribe(_ -> selectionChanged());
        filter.subscribe(_ -> showRows());
        archivedToo.subscribe(_ -> load());
        marked.bind(Bindings.createObjectBinding(
                () -> rows.get().stream()
                        .filter(entry -> marks.has(entry.project().id()))
                        .toList(),
                rows,
                marks.markedProperty()));
        this.undone = bench.edits().takenBackProperty().subscribe(this::takenBack);
    }

    void load() {
        boolean withArchived = archivedToo.get();
        loads.run(() -> read(withArchived), this::loaded);
    }

    /// Looks at the working trees again, as when the page is opened.
    void refreshGit() {
        bench.background()
                .run(
                        () -> {
                            var ids = projects.list(false).stream()
                                    .map(Project::id)
                                    .toList();
                            git.refresh(ids);
                            return ids;
                        },
                        _ -> {});
    }

    void open(ProjectEntry entry) {
        bench.navigator()
                .open(Route.toProject(PageName.OVERVIEW, entry.project().id().value()));
    }

    /// Shows archived projects as well, or leaves them out.
    void toggleArchivedToo() {
        archivedToo.set(!archivedToo.get());
    }

    /// @param step brings the project back
    void archived(String step, ProjectId project) {
        comingBack.went(step, project);
    }

    /// Marks the selected project, or takes its mark away.
    void mark() {
        var id = selectedId.get();
        if (id != null) {
            marks.toggle(id);
        }
    }

    void markAll() {
        marks.addAll(ids(rows.get()));
    }

    Marks<ProjectId> marks() {
        return marks;
    }

    /// The projects that are marked, as they are shown.
    ReadOnlyObjectProperty<List<ProjectEntry>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ProjectEntry>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ProjectEntry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable ProjectId> selectedIdProperty() {
        return selectedId;
    }

    StringProperty filterProperty() {
        return filter;
    }

    BooleanProperty archivedTooProperty() {
        return archivedToo;
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(this::count, rows, marked, filter);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
        undone.unsubscribe();
    }

    private List<ProjectEntry> read(boolean withArchived) {
        var summaries = overview.summaries();
        return projects.list(withArchived).stream()
                .map(project -> new ProjectEntry(
                        project,
                        summaries.get(project.id()),
                        project.directory(),
                        git.known(project.id()).orElse(null)))
                .toList();
    }

    private String count() {
        int those = marked.get().size();
        return filter.get().isBlank()
                ? bench.text().get("projects.count", all.size(), those)
                : bench.text().get("list.filtered", rows.get().size(), all.size(), those);
    }

    private void loaded(List<ProjectEntry> entries) {
        all = entries;
        showRows();
        loaded.set(true);
    }

    /// Where the selected project is gone, the next one takes its place; at first that is the first. One that comes
    /// back is selected again.
    private void showRows() {
        var before = position(rows.get(), selectedId.get());
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        rows.set(all.stream().filter(entry -> matches(entry.project(), wanted)).toList());
        var visible = rows.get();
        marks.keepOnly(ids(visible));
        var back = comingBack.among(ids(visible));
        if (back != null) {
            selectedId.set(back);
        } else if (position(visible, selectedId.get()) < 0 && !visible.isEmpty()) {
            selectedId.set(visible.get(Math.clamp(before, 0, visible.size() - 1))
                    .project()
                    .id());
        }
        select();
    }

    private void takenBack(String step) {
        comingBack.takenBack(step);
        var back = comingBack.among(ids(rows.get()));
        if (back != null) {
            selectedId.set(back);
        }
    }

    private void selectionChanged() {
        comingBack.forget();
        select();
    }

    private static List<ProjectId> ids(List<ProjectEntry> entries) {
        return entries.stream().map(entry -> entry.project().id()).toList();
    }

    private static int position(List<ProjectEntry> entries, @Nullable ProjectId id) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).project().id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private void select() {
        selected.set(rows.get().stream()
                .filter(entry -> entry.project().id().equals(selectedId.get()))
                .findFirst()
                .orElse(null));
    }

    private static boolean matches(Project project, String wanted) {
        return wanted.isEmpty()
                || (project.name() + " " + project.repoPath())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }
}
