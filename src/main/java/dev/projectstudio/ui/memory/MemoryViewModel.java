package dev.projectstudio.ui.memory;

import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.learning.TagUse;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.search.Found;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.search.Ref;
import dev.projectstudio.core.search.SearchIndexed;
import dev.projectstudio.core.search.SearchText;
import dev.projectstudio.core.search.SearchText.Filter;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
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

/// One search over everything: what is typed, what is found by it while it is typed, and the text of the selected hit.
final class MemoryViewModel implements AutoCloseable {

    /// More than anybody reads; one word more finds less.
    private static final int MOST = 100;

    private static final int MOST_TAGS = 20;

    /// Fewer are taken in before anybody could read that they are not.
    private static final int SOON = 20;

    private final MemorySources sources;
    private final Question question;
    private final Workbench bench;
    private final PageLoad loads;
    private final Lane previews;
    private final Subscription indexed;
    private final Subscription changes;
    /// Of this page, since the question outlives it.
    private final StringProperty typed = new SimpleStringProperty("");

    private final ObjectProperty<@Nullable Ref> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    MemoryViewModel(MemorySources sources, Question question, Workbench bench) {
        this.sources = sources;
        this.question = question;
        this.bench = bench;
        this.loads = bench.load();
        this.previews = bench.background().lane();
        this.indexed = bench.feed().on(SearchIndexed.class, this::search);
        this.changes = bench.feed().on(ProjectChanged.class, this::load);
        typed.bindBidirectional(question.typedProperty());
        selected.bindBidirectional(question.selectedProperty());
        typed.subscribe((_, _) -> search());
        selected.subscribe((_, _) -> showPreview());
    }

    /// Searches again, and reads anew what can be filtered by.
    void load() {
        search();
        bench.background().run(this::readChoices, choices::set);
    }

    void open(Hit hit) {
        Hits.route(hit, answer.get().asked().words()).ifPresent(bench.navigator()::open);
    }

    /// Puts a filter into the box, or takes it out of it if it is there.
    void toggle(Filter filter) {
        if (isOn(filter)) {
            remove(filter);
        } else {
            add(filter);
        }
    }

    void add(Filter filter) {
        typed.set(SearchText.with(typed(), filter));
    }

    void remove(Filter filter) {
        typed.set(SearchText.without(typed(), filter));
    }

    boolean isOn(Filter filter) {
        return SearchText.parse(typed()).filters().contains(filter);
    }

    /// All that a hit says, in one piece. Reads the disk.
    String text(Hit hit) {
        return sources.search()
                .text(hit.ref())
                .map(found -> found.body())
                .filter(body -> !body.isBlank())
                .orElse(hit.title().text());
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObjectProperty<@Nullable Ref> selectedRefProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// Null while nothing is selected.
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether there is nothing at all that could be found.
    ObservableValue<Boolean> emptyProperty() {
        return answer.map(now -> now.isOfEverything() && now.found().hits().isEmpty())
                .orElse(true);
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(this::count, answer, loaded);
    }

    /// Why there is no hit, in a sentence; how to go on, where there are too many.
    ObservableValue<String> remarkProperty() {
        return answer.map(this::remark);
    }

    /// What the index still has to take in, in a sentence; empty once it is whole.
    ObservableValue<String> waitingProperty() {
        return answer.map(now -> now.found().waiting() < (bench.edits().isReadOnly() ? 1 : SOON)
                ? ""
                : bench.text().get("memory.waiting", now.found().waiting()));
    }

    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        typed.unbindBidirectional(question.typedProperty());
        selected.unbindBidirectional(question.selectedProperty());
        indexed.close();
        changes.close();
    }

    private void search() {
        var asked = SearchText.parse(typed());
        loads.run(() -> answer(asked), this::show);
    }

    private Answer answer(SearchText asked) {
        var resolved = sources.filters().resolve(asked, MOST);
        var found = resolved.unknown().isEmpty() ? sources.search().search(resolved.query()) : new Found(List.of(), 0);
        return new Answer(asked, found, resolved.unknown());
    }

    /// A question that is answered anew keeps the selected hit while it is found; another one begins at the first.
    private void show(Answer next) {
        var found = next.found().hits();
        boolean isToStay = question.isSelectedFor(next.asked())
                && found.stream().anyMatch(hit -> hit.ref().equals(selected.get()));
        answer.set(next);
        hits.set(found); // before one is selected: a list can only select what it shows
        if (!isToStay) {
            question.select(found.isEmpty() ? null : found.getFirst().ref(), next.asked());
        }
        loaded.set(true);
        showPreview();
    }

    private void showPreview() {
        var hit = selected();
        if (hit.isEmpty()) {
            previews.run(() -> true, _ -> preview.set(null));
        } else {
            var words = answer.get().asked().words();
            previews.run(() -> Hits.preview(hit.get(), sources.search(), words), preview::set);
        }
    }

    private Optional<Hit> selected() {
        var ref = selected.get();
        var all = hits.get();
        return IntStream.range(0, all.size())
                .mapToObj(all::get)
                .filter(hit -> hit.ref().equals(ref))
                .findFirst();
    }

    private Choices readChoices() {
        return new Choices(
                sources.projects().list(false).stream().map(Project::name).toList(),
                sources.learnings().tags().stream()
                        .limit(MOST_TAGS)
                        .map(TagUse::tag)
                        .toList(),
                sources.cycles().rows(CycleFilter.active()).stream()
                        .map(row -> new Choices.Named(
                                row.cycle().code(), row.cycle().name()))
                        .toList());
    }

    private String count() {
        var now = answer.get();
        if (!loaded.get() || emptyProperty().getValue()) {
            return "";
        }
        int found = now.found().hits().size();
        if (now.isOfEverything()) {
            return bench.text().get("memory.count.newest");
        }
        return found < MOST
                ? bench.text().get("memory.count", found)
                : bench.text().get("memory.count.many", MOST);
    }

    private String remark(Answer now) {
        var text = bench.text();
        if (!now.unknown().isEmpty()) {
            var filter = now.unknown().getFirst();
            return text.get("memory.unknown." + filter.name(), filter.value());
        }
        if (!now.found().hits().isEmpty()) {
            return "";
        }
        if (now.asked().filters().isEmpty()) {
            return text.get("memory.none");
        }
        return text.get(now.asked().words().isEmpty() ? "memory.none.filters" : "memory.none.filtered");
    }

    private String typed() {
        return typed.get();
    }
}
