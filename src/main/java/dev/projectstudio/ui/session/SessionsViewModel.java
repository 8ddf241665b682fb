package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.SearchIndexed;
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
import dev.projectstudio.ui.common.PagedRows;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
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
    /// What nobody scrolls through: more words are quicker.
    private static final int MOST_FOUND = 200;

    private record Wanted(
            SessionFilter filter,
            String words,
            int rows,
            @Nullable SessionId selected) {}

    private record Found(
            List<SessionRow> rows, boolean hasMore, List<Project> projects, List<Cycle> cycles, boolean isAny) {}

    private final SessionSources sources;
    private final SessionsShown shown;
    private final Workbench bench;
    private final PageLoad loads;
    private final Lane pages;
    private final List<Subscription> changes;
    private final PagedRows<SessionRow, SessionId> list =
            new PagedRows<>(PAGE, row -> row.session().id());
    private final ReadOnlyObjectWrapper<List<Project>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Cycle>> cycles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ProjectId> project = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CycleId> cycle = new SimpleObjectProperty<>();

    SessionsViewModel(SessionSources sources, SessionsShown shown, Workbench bench) {
        this.sources = sources;
        this.shown = shown;
        this.bench = bench;
        this.loads = bench.load();
        this.pages = bench.background().lane();
        this.project.set(shown.filterProperty().get().project());
        this.cycle.set(shown.filterProperty().get().cycle());
        this.changes = List.of(
                bench.feed().on(List.of(SessionChanged.class, CycleChanged.class, ProjectChanged.class), this::load),
                bench.feed().on(SearchIndexed.class, this::searchAgain));
        words.subscribe((_, _) -> anew());
        project.subscribe((_, _) -> {
            cycle.set(null);
            anew();
        });
        cycle.subscribe((_, _) -> anew());
    }

    /// Reads what is shown again, and no more of it than was shown.
    void load() {
        load(list.limit());
    }

    /// The rows that follow those that are there, if there are any.
    void more() {
        var filter = filter();
        list.more(
                pages,
                last -> sources.lists()
                        .page(filter, SessionKey.of(last.session()), PAGE)
                        .rows());
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
        return list.rowsProperty();
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
        return list.selectedProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether there is no session at all.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable SessionId> selectedIdProperty() {
        return list.selectedKeyProperty();
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
                    int size = list.rowsProperty().get().size();
                    boolean isMore = list.hasMore() || (!words.get().isBlank() && size >= MOST_FOUND);
                    return bench.text().get(isMore ? "sessions.count.more" : "sessions.count", size);
                },
                list.rowsProperty(),
                loaded);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.forEach(Subscription::close);
    }

    private SessionFilter filter() {
        return new SessionFilter(project.get(), cycle.get(), null, null);
    }

    private void anew() {
        load(PAGE);
    }

    private void searchAgain() {
        if (!words.get().isBlank()) {
            load();
        }
    }

    private void load(int rows) {
        var selected = list.selectedKeyProperty().get();
        var wanted = new Wanted(filter(), words.get(), rows, selected);
        loads.run(() -> read(wanted), this::loaded);
    }

    private Found read(Wanted wanted) {
        var found = wanted.words().isBlank() ? listed(wanted) : new SessionRows(search(wanted), null);
        var ofProject = wanted.filter().project();
        var ofCycles = ofProject == null ? CycleFilter.active() : CycleFilter.of(ofProject);
        return new Found(
                found.rows(),
                found.next() != null,
                sources.projects().list(false),
                sources.cycles().list(ofCycles.withCompleted(true)),
                !found.rows().isEmpty() || sources.lists().isAny());
    }

    private List<SessionRow> search(Wanted wanted) {
        var filter = wanted.filter();
        var ids = sources.search().ids(Kind.SESSION, wanted.words(), filter.project(), filter.cycle(), MOST_FOUND);
        return sources.lists().of(ids.stream().map(SessionId::new).toList());
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
        return wanted.selected() != null
                && all.size() < MOST
                && all.stream().noneMatch(row -> row.session().id().equals(wanted.selected()));
    }

    private void loaded(Found found) {
        shown.filterProperty().set(filter());
        projects.set(found.projects());
        cycles.set(found.cycles());
        empty.set(!found.isAny());
        list.show(found.rows(), found.hasMore());
        loaded.set(true);
    }
}
