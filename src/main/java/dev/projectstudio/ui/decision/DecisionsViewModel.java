package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionChanged;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.SearchIndexed;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PagedRows;
import dev.projectstudio.ui.common.SoughtBlock;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/// The decisions of all projects, as far as the filters let them through, and the text of the selected one.
final class DecisionsViewModel implements AutoCloseable {

    private static final int PAGE = 100;

    private record Found(
            List<DecisionRow> rows, boolean hasMore, List<Project> projects, List<Cycle> cycles, boolean isAny) {}

    /// What is to be shown.
    ///
    /// @param lead the one that was asked for by name; null for none
    private record Wanted(
            DecisionFilter filter, String words, @Nullable DecisionId lead) {}

    private final DecisionSources sources;
    private final Workbench bench;
    private final PageLoad loads;
    private final Lane further;
    private final Lane details;
    private final List<Subscription> changes;
    private final PagedRows<DecisionRow, DecisionId> list =
            new PagedRows<>(PAGE, row -> row.decision().id());
    private final ReadOnlyObjectWrapper<@Nullable DecisionDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Project>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Cycle>> cycles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable ProjectId> project = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CycleId> cycle = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DecisionStatus> status = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final SoughtBlock sought = new SoughtBlock();
    private @Nullable DecisionId lead;

    DecisionsViewModel(DecisionSources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.loads = bench.load();
        this.further = bench.background().lane();
        this.details = bench.background().lane();
        this.changes = List.of(
                bench.feed().on(List.of(DecisionChanged.class, ProjectChanged.class, CycleChanged.class), this::load),
                bench.feed().on(SearchIndexed.class, this::searchAgain));
        list.selectedProperty().subscribe(_ -> showDetail());
        project.subscribe((_, _) -> {
            cycle.set(null);
            filtered();
        });
        cycle.subscribe((_, _) -> filtered());
        status.subscribe((_, _) -> filtered());
        words.subscribe((_, _) -> filtered());
    }

    void load() {
        var wanted = new Wanted(filter().atMost(list.limit()), words.get(), lead);
        loads.run(() -> read(wanted), this::loaded);
    }

    /// Shows one by name, wherever it stands in the list: it leads it, if it is not on its first page.
    void show(DecisionId id) {
        show(id, Sought.NOTHING);
    }

    /// The same where these words stand in it.
    void show(DecisionId id, Sought looked) {
        sought.lookFor(looked);
        project.set(null);
        status.set(null);
        words.set("");
        lead = id;
        list.selectedKeyProperty().set(id);
    }

    /// Reads the next page.
    void more() {
        var filter = filter().atMost(list.page());
        list.more(
                further,
                last -> rows(
                        sources.decisions().list(filter.after(last.decision().id())), names()));
    }

    /// Goes to the session it came from.
    void openOrigin(Session session) {
        bench.navigator().open(Whereabouts.session(session.id().value()));
    }

    void openCycle() {
        var now = detail.get();
        if (now != null && now.cycle() != null) {
            bench.navigator().open(Whereabouts.cycle(now.cycle().id().value()));
        }
    }

    void open(Decision other) {
        bench.navigator().open(Whereabouts.decision(other.id().value()));
    }

    PagedRows<DecisionRow, DecisionId> list() {
        return list;
    }

    /// The block of the text to go to.
    ReadOnlyObjectProperty<@Nullable Integer> blockProperty() {
        return sought.blockProperty();
    }

    /// Null while none is selected.
    ReadOnlyObjectProperty<@Nullable DecisionDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Project>> projectsProperty() {
        return projects.getReadOnlyProperty();
    }

    /// Those of the project that is chosen; none while it is any.
    ReadOnlyObjectProperty<List<Cycle>> cyclesProperty() {
        return cycles.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether there is no decision at all.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable ProjectId> projectProperty() {
        return project;
    }

    ObjectProperty<@Nullable CycleId> cycleProperty() {
        return cycle;
    }

    ObjectProperty<@Nullable DecisionStatus> statusProperty() {
        return status;
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(
                () -> bench.text()
                        .get(
                                list.hasMore() ? "list.count.newest" : "decisions.count",
                                list.rowsProperty().get().size()),
                list.rowsProperty());
    }

    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.forEach(Subscription::close);
    }

    private void filtered() {
        lead = null;
        load();
    }

    private void searchAgain() {
        if (!words.get().isBlank()) {
            load();
        }
    }

    private DecisionFilter filter() {
        var wanted = project.get();
        return (wanted == null ? DecisionFilter.all() : DecisionFilter.of(wanted))
                .in(cycle.get())
                .standing(status.get());
    }

    private Found read(Wanted wanted) {
        var filter = wanted.filter();
        var names = names();
        boolean isSearch = !wanted.words().isBlank();
        var found = isSearch ? search(wanted) : sources.decisions().list(filter);
        var rows = new ArrayList<>(rows(found, names));
        var first = wanted.lead();
        if (first != null && found.stream().noneMatch(each -> each.id().equals(first))) {
            sources.decisions().find(first).ifPresent(each -> rows.addFirst(row(each, names)));
        }
        return new Found(
                rows,
                !isSearch && found.size() == filter.limit(),
                sources.projects().list(false),
                filter.project() == null ? List.of() : sources.cycles().list(CycleFilter.of(filter.project())),
                !rows.isEmpty()
                        || !sources.decisions()
                                .list(DecisionFilter.all().atMost(1))
                                .isEmpty());
    }

    /// The best first, as the search has them.
    private List<Decision> search(Wanted wanted) {
        var filter = wanted.filter();
        var ids = sources.search().ids(Kind.DECISION, wanted.words(), filter.project(), filter.cycle(), PAGE).stream()
                .map(DecisionId::new)
                .toList();
        return sources.decisions().all(ids).stream()
                .filter(each -> filter.status() == null || filter.status().equals(each.statusWord()))
                .toList();
    }

    private Map<ProjectId, String> names() {
        return sources.projects().list(true).stream().collect(Collectors.toMap(Project::id, Project::name));
    }

    private static List<DecisionRow> rows(List<Decision> found, Map<ProjectId, String> names) {
        return found.stream().map(each -> row(each, names)).toList();
    }

    private static DecisionRow row(Decision decision, Map<ProjectId, String> names) {
        return new DecisionRow(decision, names.getOrDefault(decision.projectId(), ""));
    }

    private void loaded(Found found) {
        projects.set(found.projects());
        cycles.set(found.cycles());
        empty.set(!found.isAny());
        list.show(found.rows(), found.hasMore());
        loaded.set(true);
        showDetail();
    }

    private void showDetail() {
        var row = list.selectedProperty().get();
        var considered = bench.text().get("decisions.considered");
        if (row == null) {
            details.run(() -> true, _ -> detail.set(null));
            return;
        }
        details.run(sought.with(() -> detail(row, considered), DecisionDetail::blocks), next -> {
            if (!next.read().equals(detail.get())) {
                detail.set(next.read());
            }
            sought.shown(next);
        });
    }

    private DecisionDetail detail(DecisionRow row, String considered) {
        var decision = row.decision();
        var its = decision.cycleId();
        var by = decision.supersededBy();
        return new DecisionDetail(
                row,
                its == null ? null : sources.cycles().find(its).orElse(null),
                sources.origin().apply(decision.id()).orElse(null),
                by == null ? null : sources.decisions().find(by).orElse(null),
                sources.decisions().replacedBy(decision.id()),
                DecisionText.of(decision, considered));
    }
}
