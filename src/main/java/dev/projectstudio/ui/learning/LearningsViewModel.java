package dev.projectstudio.ui.learning;

import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningChanged;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.learning.TagUse;
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
import java.util.Objects;
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

/// The learnings of all projects and of none, as far as the filters let them through, with their tags, and the text of
/// the selected one.
final class LearningsViewModel implements AutoCloseable {

    private static final int PAGE = 100;

    private record Found(
            List<LearningRow> rows, boolean hasMore, List<TagUse> tags, List<Project> projects, boolean isAny) {}

    /// What is to be shown.
    ///
    /// @param lead the one that was asked for by name; null for none
    private record Wanted(
            LearningFilter filter, String words, @Nullable LearningId lead) {}

    private final LearningSources sources;
    private final Workbench bench;
    private final PageLoad loads;
    private final Lane further;
    private final Lane details;
    private final List<Subscription> changes;
    private final PagedRows<LearningRow, LearningId> list =
            new PagedRows<>(PAGE, row -> row.learning().id());
    private final ReadOnlyObjectWrapper<@Nullable LearningDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Project>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TagUse>> tags = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Origin> origin = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> tag = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final SoughtBlock sought = new SoughtBlock();
    private @Nullable LearningId lead;

    LearningsViewModel(LearningSources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.loads = bench.load();
        this.further = bench.background().lane();
        this.details = bench.background().lane();
        this.changes = List.of(
                bench.feed().on(List.of(LearningChanged.class, ProjectChanged.class, CycleChanged.class), this::load),
                bench.feed().on(SearchIndexed.class, this::searchAgain));
        list.selectedProperty().subscribe(_ -> showDetail());
        origin.subscribe((_, _) -> filtered());
        tag.subscribe((_, _) -> filtered());
        words.subscribe((_, _) -> filtered());
    }

    void load() {
        var wanted = new Wanted(filter().atMost(list.limit()), words.get(), lead);
        loads.run(() -> read(wanted), this::loaded);
    }

    /// Shows one by name, wherever it stands in the list: it leads it, if it is not on its first page.
    void show(LearningId id) {
        show(id, Sought.NOTHING);
    }

    /// The same where these words stand in it.
    void show(LearningId id, Sought looked) {
        sought.lookFor(looked);
        origin.set(null);
        tag.set(null);
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
                        sources.learnings().list(filter.after(last.learning().id())), names()));
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

    PagedRows<LearningRow, LearningId> list() {
        return list;
    }

    /// The block of the text to go to.
    ReadOnlyObjectProperty<@Nullable Integer> blockProperty() {
        return sought.blockProperty();
    }

    /// Null while none is selected.
    ReadOnlyObjectProperty<@Nullable LearningDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Project>> projectsProperty() {
        return projects.getReadOnlyProperty();
    }

    /// Every tag there is, the most used first.
    ReadOnlyObjectProperty<List<TagUse>> tagsProperty() {
        return tags.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether there is no learning at all.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Null while they may come from anywhere.
    ObjectProperty<@Nullable Origin> originProperty() {
        return origin;
    }

    /// The tag they must have; null for any or none.
    ObjectProperty<@Nullable String> tagProperty() {
        return tag;
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(
                () -> bench.text()
                        .get(
                                list.hasMore() ? "list.count.newest" : "learnings.count",
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

    private LearningFilter filter() {
        var from = origin.get();
        var base = from == null
                ? LearningFilter.all()
                : from.project() == null ? LearningFilter.ofEveryone() : LearningFilter.of(from.project());
        return base.tagged(tag.get());
    }

    private Found read(Wanted wanted) {
        var filter = wanted.filter();
        var names = names();
        boolean isSearch = !wanted.words().isBlank();
        var found = isSearch ? search(wanted) : sources.learnings().list(filter);
        var rows = new ArrayList<>(rows(found, names));
        var first = wanted.lead();
        if (first != null && found.stream().noneMatch(each -> each.id().equals(first))) {
            sources.learnings().find(first).ifPresent(each -> rows.addFirst(row(each, names)));
        }
        return new Found(
                rows,
                !isSearch && found.size() == filter.limit(),
                sources.learnings().tags(),
                sources.projects().list(false),
                !rows.isEmpty()
                        || !sources.learnings()
                                .list(LearningFilter.all().atMost(1))
                                .isEmpty());
    }

    /// The best first, as the search has them.
    private List<Learning> search(Wanted wanted) {
        var filter = wanted.filter();
        var ids = sources.listSearch().ids(Kind.LEARNING, wanted.words(), filter.project(), null, PAGE).stream()
                .map(LearningId::new)
                .toList();
        return sources.learnings().all(ids).stream()
                .filter(each -> !filter.everyones() || each.projectId() == null)
                .filter(each -> filter.tag() == null || each.tags().contains(filter.tag()))
                .toList();
    }

    private Map<ProjectId, String> names() {
        return sources.projects().list(true).stream().collect(Collectors.toMap(Project::id, Project::name));
    }

    private static List<LearningRow> rows(List<Learning> found, Map<ProjectId, String> names) {
        return found.stream().map(each -> row(each, names)).toList();
    }

    private static LearningRow row(Learning learning, Map<ProjectId, String> names) {
        var project = learning.projectId();
        return new LearningRow(learning, project == null ? null : names.getOrDefault(project, ""));
    }

    /// A tag that nothing has any more, because it was renamed, is no filter.
    private void loaded(Found found) {
        projects.set(found.projects());
        tags.set(found.tags());
        empty.set(!found.isAny());
        list.show(found.rows(), found.hasMore());
        loaded.set(true);
        showDetail();
        var wanted = tag.get();
        if (wanted != null && found.tags().stream().noneMatch(use -> Objects.equals(use.tag(), wanted))) {
            tag.set(null);
        }
    }

    private void showDetail() {
        var row = list.selectedProperty().get();
        if (row == null) {
            details.run(() -> true, _ -> detail.set(null));
            return;
        }
        details.run(sought.with(() -> detail(row), LearningDetail::blocks), next -> {
            if (!next.read().equals(detail.get())) {
                detail.set(next.read());
            }
            sought.shown(next);
        });
    }

    private LearningDetail detail(LearningRow row) {
        var learning = row.learning();
        var its = learning.cycleId();
        return new LearningDetail(
                row,
                its == null ? null : sources.cycles().find(its).orElse(null),
                sources.origin().apply(learning.id()).orElse(null),
                LearningDetail.blocks(
                        learning,
                        bench.text().get("learnings.problem"),
                        bench.text().get("learnings.solution")));
    }
}
