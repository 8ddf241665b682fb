package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Subscription;
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

/// The cycles of all projects, as far as the filters let them through, and which one is selected.
final class CyclesViewModel implements AutoCloseable {

    private record Found(List<CycleRow> rows, List<Project> projects, boolean isAny) {}

    private final CycleSources sources;
    private final CycleForm form;
    private final Workbench bench;
    private final PageLoad loads;
    private final Subscription changes;

    private final ReadOnlyObjectWrapper<List<CycleRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Project>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable CycleRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable CycleId> selectedId = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ProjectId> project = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Phase> phase = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CycleType> type = new SimpleObjectProperty<>();
    private final BooleanProperty completedToo = new SimpleBooleanProperty();
    /// Of this page, since the form outlives it.
    private final BooleanProperty board = new SimpleBooleanProperty();
    private List<CycleRow> all = List.of();

    CyclesViewModel(CycleSources sources, CycleForm form, Workbench bench) {
        this.sources = sources;
        this.form = form;
        this.bench = bench;
        this.loads = bench.load();
        this.changes = bench.feed().on(List.of(CycleChanged.class, ProjectChanged.class), this::load);
        board.bindBidirectional(form.boardProperty());
        board.subscribe((_, _) -> load());
        selectedId.subscribe(_ -> select());
        filter.subscribe((_, _) -> showRows());
        project.subscribe((_, _) -> load());
        phase.subscribe((_, _) -> load());
        type.subscribe((_, _) -> load());
        completedToo.subscribe((_, _) -> load());
    }

    void load() {
        var wanted = wanted();
        loads.run(() -> read(wanted), this::loaded);
    }

    void open(CycleRow row) {
        bench.navigator().open(Route.to(PageName.CYCLE).at(row.cycle().id().value()));
    }

    /// Shows completed cycles as well, or leaves them out.
    void toggleCompletedToo() {
        completedToo.set(!completedToo.get());
    }

    /// Shows the board instead of the list, or the other way round.
    void toggleBoard() {
        form.toggle();
    }

    /// Those of a phase, as the board shows them; what stands in no phase known here is among the first.
    List<CycleRow> column(Phase column) {
        return rows.get().stream()
                .filter(row -> row.cycle().phase().orElse(Phase.BRAINSTORM) == column)
                .toList();
    }

    ReadOnlyObjectProperty<List<CycleRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Those that can be chosen from.
    ReadOnlyObjectProperty<List<Project>> projectsProperty() {
        return projects.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable CycleRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether there is no cycle at all, completed or not.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    BooleanProperty boardProperty() {
        return board;
    }

    ObjectProperty<@Nullable CycleId> selectedIdProperty() {
        return selectedId;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable ProjectId> projectProperty() {
        return project;
    }

    ObjectProperty<@Nullable Phase> phaseProperty() {
        return phase;
    }

    ObjectProperty<@Nullable CycleType> typeProperty() {
        return type;
    }

    BooleanProperty completedTooProperty() {
        return completedToo;
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(this::count, rows, filter, loaded);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        board.unbindBidirectional(form.boardProperty());
        changes.close();
    }

    /// The board has a column for each phase, the last one too.
    private CycleFilter wanted() {
        boolean isBoard = board.get();
        var base = new CycleFilter(
                project.get(), null, type.get(), completedToo.get() || isBoard, false, CycleFilter.MOST);
        return isBoard ? base : base.in(phase.get());
    }

    private Found read(CycleFilter wanted) {
        var found = sources.cycles().rows(wanted);
        return new Found(
                found,
                sources.projects().list(false),
                !found.isEmpty() || sources.cycles().isAny());
    }

    private void loaded(Found found) {
        all = found.rows();
        projects.set(found.projects());
        empty.set(!found.isAny());
        showRows();
        loaded.set(true);
    }

    private String count() {
        if (!filter.get().isBlank()) {
            return bench.text().get("list.filtered", rows.get().size(), all.size(), 0);
        }
        long late = all.stream().filter(this::isOverdue).count();
        return bench.text().get("cycles.count", all.size(), late);
    }

    private boolean isOverdue(CycleRow row) {
        var due = row.cycle().dueAt();
        return row.cycle().isActive() && due != null && bench.time().isOver(due);
    }

    /// Where the selected cycle is gone, the next one takes its place; at first that is the first.
    private void showRows() {
        var before = position(rows.get(), selectedId.get());
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        rows.set(all.stream().filter(row -> matches(row, wanted)).toList());
        var visible = rows.get();
        if (position(visible, selectedId.get()) < 0 && !visible.isEmpty()) {
            selectedId.set(visible.get(Math.clamp(before, 0, visible.size() - 1))
                    .cycle()
                    .id());
        }
        select();
    }

    private void select() {
        var row = position(rows.get(), selectedId.get());
        selected.set(row < 0 ? null : rows.get().get(row));
    }

    private static int position(List<CycleRow> rows, @Nullable CycleId id) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).cycle().id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private static boolean matches(CycleRow row, String wanted) {
        var cycle = row.cycle();
        return wanted.isEmpty()
                || (cycle.code() + " " + cycle.name() + " " + row.projectName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }
}
