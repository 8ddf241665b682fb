package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionChanged;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.session.SessionKey;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.core.session.SessionRows;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The sessions, the newest first, as far as somebody has scrolled and the filters let them through.
final class SessionsViewModel implements AutoCloseable {

    /// How many rows come at once.
    static final int PAGE = 100;
    /// How far a selected one is looked for.
    private static final int MOST = 1_000;

    private record Wanted(
            SessionFilter filter,
            String words,
            int rows,
            @Nullable SessionId selected) {}

    private record Found(SessionRows rows, List<Project> projects, List<Cycle> cycles, boolean isAny) {}

    private final SessionSources sources;
    private final SessionSearch search;
    private final SessionsShown shown;
    private final Workbench bench;
    private final PageLoad loads;
    private final Lane pages;
    private final Subscription changes;
    private final ReadOnlyObjectWrapper<List<SessionRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Project>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Cycle>> cycles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable SessionRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable SessionId> selectedId = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ProjectId> project = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CycleId> cycle = new SimpleObjectProperty<>();
    private @Nullable SessionKey next;

    SessionsViewModel(SessionSources sources, SessionsShown shown, Workbench bench) {
        this.sources = sources;
        this.search = new SessionSearch(sources);
        this.shown = shown;
        this.bench = bench;
        this.loads = bench.load();
        this.pages = bench.background().lane();
        this.project.set(shown.filterProperty().get().project());
        this.cycle.set(shown.filterProperty().get().cycle());
        this.changes =
                bench.feed().on(List.of(SessionChanged.class, CycleChanged.class, ProjectChanged.class), this::load);
        selectedId.subscribe(_ -> select());
        words.subscribe((_, _) -> anew());
        project.subscribe((_, _) -> {
            cycle.set(null);
            anew();
        });
        cycle.subscribe((_, _) -> anew());
    }

    /// Reads what is shown again, and no more of it than was shown.
    void load() {
        var wanted = new Wanted(filter(), words.get(), Math.max(PAGE, rows.get().size()), selectedId.get());
        next = null;
        pages.run(() -> "", _ -> {}); // a page of what was shown before no longer belongs here
        loads.run(() -> read(wanted), this::loaded);
    }

    /// The rows that follow those that are there, if there are any.
    void more() {
        var after = next;
        if (after != null) {
            next = null;
            var filter = filter();
            pages.run(() -> sources.lists().page(filter, after, PAGE), this::append);
        }
    }

    void open(SessionRow row) {
        bench.navigator().open(Route.to(PageName.SESSION).at(row.session().id().value()));
    }

    /// Only those of the active project, or again all.
    void toggleActiveProject() {
        if (project.get() != null) {
            project.set(null);
        } else {
            bench.background()
                    .run(() -> sources.projects().active(), active -> active.ifPresent(each -> project.set(each.id())));
        }
    }

    ReadOnlyObjectProperty<List<SessionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Those that can be chosen from.
    ReadOnlyObjectProperty<List<Project>> projectsProperty() {
        return projects.getReadOnlyProperty();
    }

    /// Those that can be chosen from.
    ReadOnlyObjectProperty<List<Cycle>> cyclesProperty() {
        return cycles.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SessionRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether there is no session at all.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable SessionId> selectedIdProperty() {
        return selectedId;
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<@Nullable ProjectId> projectProperty() {
        return project;
    }

    ObjectProperty<@Nullable CycleId> cycleProperty() {
        return cycle;
    }

    /// How many are listed, and whether there are more.
    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(
                () -> {
                    int size = rows.get().size();
                    boolean isMore = next != null || (!words.get().isBlank() && size >= SessionSearch.MOST);
                    return bench.text().get(isMore ? "sessions.count.more" : "sessions.count", size);
                },
                rows,
                loaded);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
    }

    private SessionFilter filter() {
        return new SessionFilter(project.get(), cycle.get(), null, null);
    }

    private void anew() {
        rows.set(List.of());
        load();
    }

    private Found read(Wanted wanted) {
        var found = wanted.words().isBlank() ? listed(wanted) : search.find(wanted.filter(), wanted.words());
        var ofProject = wanted.filter().project();
        var ofCycles = ofProject == null ? CycleFilter.active() : CycleFilter.of(ofProject);
        return new Found(
                found,
                sources.projects().list(false),
                sources.cycles().list(ofCycles.withCompleted(true)),
                !found.rows().isEmpty() || sources.lists().isAny());
    }

    /// As many as are wanted, and on to the selected one where that is not far.
    private SessionRows listed(Wanted wanted) {
        var all = new ArrayList<SessionRow>();
        SessionRows page = sources.lists().page(wanted.filter(), null, PAGE);
        all.addAll(page.rows());
        while (page.next() != null && (all.size() < wanted.rows() || isAhead(all, wanted))) {
            page = sources.lists().page(wanted.filter(), page.next(), PAGE);
            all.addAll(page.rows());
        }
        return new SessionRows(all, page.next());
    }

    private static boolean isAhead(List<SessionRow> all, Wanted wanted) {
        return wanted.selected() != null && all.size() < MOST && position(all, wanted.selected()) < 0;
    }

    private void loaded(Found found) {
        shown.filterProperty().set(filter());
        projects.set(found.projects());
        cycles.set(found.cycles());
        empty.set(!found.isAny());
        next = found.rows().next();
        show(found.rows().rows());
        loaded.set(true);
    }

    private void append(SessionRows page) {
        next = page.next();
        var all = new ArrayList<>(rows.get());
        all.addAll(page.rows());
        rows.set(List.copyOf(all));
    }

    /// Where the selected session is gone, the next one takes its place; at first that is the first.
    private void show(List<SessionRow> now) {
        var before = position(rows.get(), selectedId.get());
        rows.set(now);
        if (position(now, selectedId.get()) < 0 && !now.isEmpty()) {
            selectedId.set(
                    now.get(Math.clamp(before, 0, now.size() - 1)).session().id());
        }
        select();
    }

    private void select() {
        var row = position(rows.get(), selectedId.get());
        selected.set(row < 0 ? null : rows.get().get(row));
    }

    private static int position(List<SessionRow> rows, @Nullable SessionId id) {
        return IntStream.range(0, rows.size())
                .filter(i -> Objects.equals(rows.get(i).session().id(), id))
                .findFirst()
                .orElse(-1);
    }
}
