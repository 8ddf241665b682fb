package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftAlerts;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.GoneProject;
import dev.projectstudio.core.drift.ManyResolutions;
import dev.projectstudio.core.drift.Resolution;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.Resolved;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.DiffItem;
import dev.projectstudio.ui.common.Marks;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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

/// The alerts of all projects, the selected one with its diff, and the four answers to it.
final class DriftViewModel implements AutoCloseable {

    // More than anybody reads; what lies beyond comes up as the first are settled.
    private static final int MOST = 500;

    private final DriftService drift;
    private final ResolutionService resolutions;
    private final Workbench bench;
    private final PageLoad lists;
    private final Lane details;
    private final Subscription changes;
    private final Consumer<MergeDraft> onMerge;
    private final ShownLines lines;
    private final javafx.util.Subscription undone;
    private final MarkedAlerts marked;
    private final AlertChoice choice = new AlertChoice();

    private final ReadOnlyObjectWrapper<List<DriftItem>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable DriftShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<@Nullable TargetId> selectedId = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<GoneProject>> gone = new ReadOnlyObjectWrapper<>(List.of());
    private Alerts all = Alerts.NONE;
    private int total;
    private @Nullable Runnable waiting;

    /// @param onMerge gets a merge to be looked at and decided
    DriftViewModel(
            DriftService drift,
            ResolutionService resolutions,
            ManyResolutions many,
            DiffForm form,
            Workbench bench,
            Consumer<MergeDraft> onMerge) {
        this.drift = drift;
        this.resolutions = resolutions;
        this.lines = new ShownLines(form);
        this.bench = bench;
        this.onMerge = onMerge;
        this.marked = new MarkedAlerts(drift, many, bench);
        this.lists = bench.load();
        this.details = bench.background().lane();
        this.changes =
                bench.feed().on(List.of(DriftChanged.class, ContextChanged.class, ProjectChanged.class), this::load);
        selectedId.subscribe(this::selectionChanged);
        marks().markedProperty().subscribe(_ -> marked.remember(rows.get()));
        filter.subscribe(_ -> showRows());
        this.undone = bench.edits().takenBackProperty().subscribe(this::takenBack);
    }

    /// Goes to an alert; where it is not there any more, to none.
    void goTo(TargetId alert) {
        filter.set("");
        selectedId.set(alert);
        choice.seek(alert);
        load();
    }

    void load() {
        lists.run(() -> drift.alerts(MOST), this::loaded);
    }

    void checkNow() {
        bench.background().run(() -> drift.checkAll(CheckOptions.ONCE.forced()), _ -> load());
    }

    void accept() {
        decide("accept", Answers::accept, Resolution.ACCEPTED_REPO, resolutions::acceptRepo);
    }

    void keep() {
        decide("keep", Answers::keep, Resolution.KEPT_STUDIO, resolutions::keepStudio);
    }

    void dismiss() {
        decide("dismiss", Answers::dismiss, Resolution.DISMISSED, resolutions::dismiss);
    }

    /// Merges both texts as they are now, for somebody to look at before anything is written.
    void merge() {
        onceShown(Answers::merge, current -> {
            var place = current.place();
            bench.background()
                    .run(
                            () -> drift.detail(place.target())
                                    .flatMap(detail -> MergeDraft.of(detail, drift.followers(detail)))
                                    .orElseThrow(() -> new Conflict("changed-meanwhile", place.repoPath())),
                            onMerge);
        });
    }

    /// @param step takes back what was done about the alert
    void answered(String step, TargetId alert) {
        choice.went(step, alert);
    }

    /// Marks the selected alert, or takes its mark away.
    void mark() {
        var id = selectedId.get();
        if (id != null) {
            marks().toggle(id);
        }
    }

    void markAll() {
        marks().addAll(Alerts.targets(rows.get()));
    }

    /// The alerts that the answers are given to; where there are none, that is the selected one.
    Marks<TargetId> marks() {
        return marked.marks();
    }

    /// Shows the projects that are gone.
    void openGone() {
        gone.get().stream()
                .findFirst()
                .ifPresent(first -> bench.navigator()
                        .open(Route.to(PageName.PROJECTS).at(first.id().value())));
    }

    /// What the answers would be given to, where alerts are marked.
    MarkedAnswers markedAnswers() {
        return marked.answers(rows.get());
    }

    /// The other targets that are written where Studio takes over what is marked.
    ReadOnlyObjectProperty<List<DriftPlace>> markedFollowersProperty() {
        return marked.followersProperty();
    }

    void unfold(int start) {
        lines.unfold(start);
    }

    /// The texts of an alert. Reads the database and the disk.
    Optional<DriftDetail> detail(DriftItem item) {
        return drift.detail(item.place().target());
    }

    Messages text() {
        return bench.text();
    }

    Answers answers() {
        return Answers.to(shown.get(), bench.text());
    }

    ReadOnlyObjectProperty<List<DriftItem>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The projects of which nothing can be told.
    ReadOnlyObjectProperty<List<GoneProject>> goneProperty() {
        return gone.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DriftShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<DiffItem>> linesProperty() {
        return lines.linesProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether the alert that is selected is not the one that is shown, because it is still being read. What is done to
    /// it meanwhile waits.
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable TargetId> selectedIdProperty() {
        return selectedId;
    }

    StringProperty filterProperty() {
        return filter;
    }

    DiffForm form() {
        return lines.form();
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(this::count, rows, marks().markedProperty(), filter);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return lists.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
        lines.close();
        undone.unsubscribe();
    }

    private String count() {
        int many = total;
        int those = marks().markedProperty().get().size();
        return filter.get().isBlank()
                ? bench.text().get("drift.count", many, those)
                : bench.text().get("list.filtered", rows.get().size(), many, those);
    }

    private void loaded(DriftAlerts found) {
        all = Alerts.of(found.newest());
        total = found.count();
        gone.set(found.gone());
        boolean isMissed = choice.misses(Alerts.targets(all.items()));
        showRows();
        loaded.set(true);
        showSelected();
        if (isMissed) {
            bench.notices().nothing(bench.text().get("drift.missed"));
        }
    }

    private void showRows() {
        var before = Alerts.targets(rows.get());
        var visible = all.matching(filter.get());
        var now = Alerts.targets(visible);
        var selected = selectedId.get();
        rows.set(visible);
        marks().keepOnly(now);
        marked.lookAhead();
        selectedId.set(choice.next(before, selected, now));
    }

    private void takenBack(String step) {
        var back = choice.takenBack(step, Alerts.targets(rows.get()));
        if (back != null) {
            selectedId.set(back);
        }
    }

    private void selectionChanged(@Nullable TargetId now) {
        choice.chosen(now);
        if (loaded.get()) {
            waiting = null; // it was meant for the one before
        }
        var current = shown.get();
        if (current == null || !current.detail().place().target().equals(now)) {
            reading.set(true);
        }
        showSelected();
    }

    private void showSelected() {
        var id = selectedId.get();
        if (id == null) {
            details.run(() -> "", _ -> show(null));
        } else {
            details.run(
                    () -> drift.detail(id).map(found -> DriftShown.of(found, drift.followers(found))),
                    found -> show(found.orElse(null)),
                    this::unreadable);
        }
    }

    private void unreadable(Throwable failure) {
        waiting = null;
        show(null);
        bench.notices().failed(failure);
    }

    private void show(@Nullable DriftShown next) {
        if (!Objects.equals(shown.get(), next)) {
            shown.set(next);
            lines.show(next);
        }
        reading.set(!loaded.get());
        var act = waiting;
        if (loaded.get() && act != null) {
            waiting = null;
            act.run();
        }
    }

    /// At once, or when the selected alert is shown; says why where that cannot be done to it.
    private void onceShown(Function<Answers, String> whyNot, Consumer<DriftDetail> act) {
        if (reading.get()) {
            waiting = () -> onceShown(whyNot, act);
            return;
        }
        var current = shown.get();
        var reason = whyNot.apply(answers());
        if (current == null || !reason.isEmpty()) {
            bench.notices().nothing(reason);
        } else {
            act.accept(current.detail());
        }
    }

    private void decide(
            String answered,
            Function<Answers, String> whyNot,
            Resolution way,
            BiFunction<TargetId, Shown, Resolved> answer) {
        if (marks().isEmpty()) {
            onceShown(whyNot, detail -> decide(detail, answered, answer));
            return;
        }
        var first = rows.get().stream()
                .map(row -> row.place().target())
                .filter(marks()::has)
                .findFirst();
        marked.answer(way, rows.get(), shown.get(), step -> first.ifPresent(alert -> answered(step, alert)));
    }

    private void decide(DriftDetail detail, String answered, BiFunction<TargetId, Shown, Resolved> answer) {
        var target = detail.place().target();
        var key = (detail.isDeletion() ? "drift.deleted." : "drift.done.") + answered;
        bench.edits()
                .runTraced(
                        () -> answer.apply(target, detail.shown()),
                        resolved -> ResolvedWords.of(key, resolved, detail.projectName(), bench.text()),
                        step -> answered(step, target));
    }
}
