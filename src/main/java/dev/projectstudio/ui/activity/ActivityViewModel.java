package dev.projectstudio.ui.activity;

import dev.projectstudio.core.activity.ActivityKind;
import dev.projectstudio.core.activity.ActivityPruned;
import dev.projectstudio.core.activity.ActivityRecorded;
import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.overview.ActivityFilter;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PagedRows;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What was done, the newest first, as far as the filters let it through and one has looked.
final class ActivityViewModel implements AutoCloseable {

    private static final int PAGE = 100;

    private record Found(List<ActivityEntry> entries, List<Project> projects, boolean isAny) {}

    private final ActivitySources sources;
    private final Workbench bench;
    private final PageLoad loads;
    private final Lane further;
    private final Subscription changes;
    private final PagedRows<ActivityEntry, String> list = new PagedRows<>(PAGE, ActivityEntry::id);
    private final ReadOnlyObjectWrapper<List<ActivityLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Project>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable ProjectId> project = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ActivityKind> kind = new SimpleObjectProperty<>();

    ActivityViewModel(ActivitySources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.loads = bench.load();
        this.further = bench.background().lane();
        this.changes = bench.feed()
                .on(List.of(ActivityRecorded.class, ActivityPruned.class, ProjectChanged.class), this::load);
        list.rowsProperty().subscribe(entries -> lines.set(ActivityLine.of(entries, bench.time())));
        project.subscribe((_, _) -> load());
        kind.subscribe((_, _) -> load());
    }

    void load() {
        var filter = filter().atMost(list.limit());
        loads.run(() -> read(filter), found -> loaded(found, filter.limit()));
    }

    /// Reads the next page.
    void more() {
        var filter = filter().atMost(list.page());
        list.more(further, last -> sources.feed().page(filter.after(last.id())));
    }

    /// Goes to what a line names.
    void open(ActivityLine line) {
        Whereabouts.of(line.newest()).ifPresent(bench.navigator()::open);
    }

    /// The day a line is of.
    String day(ActivityLine line) {
        var at = line.newest().createdAt();
        return at == null ? bench.text().get("activity.undated") : bench.time().day(at);
    }

    /// What was done to one thing in succession, on one line.
    ReadOnlyObjectProperty<List<ActivityLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// By the id of its newest entry.
    ObjectProperty<@Nullable String> selectedProperty() {
        return list.selectedKeyProperty();
    }

    ReadOnlyObjectProperty<List<Project>> projectsProperty() {
        return projects.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether nothing at all was done yet.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable ProjectId> projectProperty() {
        return project;
    }

    ObjectProperty<@Nullable ActivityKind> kindProperty() {
        return kind;
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(
                () -> bench.text()
                        .get(
                                list.hasMore() ? "list.count.newest" : "activity.count",
                                list.rowsProperty().get().size()),
                list.rowsProperty());
    }

    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
    }

    private ActivityFilter filter() {
        var wanted = project.get();
        return ActivityFilter.all().of(wanted == null ? null : wanted.value()).of(kind.get());
    }

    private Found read(ActivityFilter filter) {
        var entries = sources.feed().page(filter);
        return new Found(
                entries,
                sources.projects().list(true),
                !entries.isEmpty()
                        || !sources.feed().page(ActivityFilter.all().atMost(1)).isEmpty());
    }

    private void loaded(Found found, int limit) {
        projects.set(found.projects());
        empty.set(!found.isAny());
        list.show(found.entries(), found.entries().size() == limit);
        loaded.set(true);
    }
}
