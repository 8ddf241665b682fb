package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.activity.ActivityRecorded;
import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.GoneProject;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.overview.RecentDecision;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What needs the user now, what is under way, and what was done.
final class DashboardViewModel implements AutoCloseable {

    private final DashboardSources sources;
    private final ProjectActs acts;
    private final SampleCommands sample;
    private final Workbench bench;
    private final PageLoad loads;
    private final Subscription changes;
    private final javafx.util.Subscription fillings;
    private final ReadOnlyObjectWrapper<@Nullable DashboardState> state = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable RecentDecision> selectedDecision = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    DashboardViewModel(DashboardSources sources, ProjectActs acts, SampleCommands sample, Workbench bench) {
        this.sample = sample;
        this.sources = sources;
        this.acts = acts;
        this.bench = bench;
        this.loads = bench.load();
        this.changes = bench.feed()
                .on(
                        List.of(ProjectChanged.class, ContextChanged.class, DriftChanged.class, ActivityRecorded.class),
                        this::load);
        this.fillings = sample.fillingProperty().subscribe((_, _) -> load());
    }

    void load() {
        loads.run(this::read, this::show);
    }

    void openDrift(DriftItem item) {
        bench.navigator().open(Whereabouts.drift(item.place().target().value()));
    }

    /// The texts of an alert. Reads the database and the disk.
    Optional<DriftDetail> detail(DriftItem item) {
        return sources.drift().detail(item.place().target());
    }

    /// Asks where the only project is that is gone, or shows those that are.
    void locate(List<GoneProject> gone) {
        var first = gone.getFirst().id();
        if (gone.size() == 1) {
            bench.background().run(() -> sources.projects().require(first), acts.locate()::accept);
        } else {
            bench.navigator().open(Route.to(PageName.PROJECTS).at(first.value()));
        }
    }

    void openAllDrift() {
        bench.navigator().open(Route.to(PageName.DRIFT));
    }

    void openAllCycles() {
        bench.navigator().open(Route.to(PageName.CYCLES));
    }

    void openAllDecisions() {
        bench.navigator().open(Route.to(PageName.DECISIONS));
    }

    void openAllActivity() {
        bench.navigator().open(Route.to(PageName.ACTIVITY));
    }

    void openCycle(ActiveCycle cycle) {
        bench.navigator().open(Route.to(PageName.CYCLE).at(cycle.id()));
    }

    void openDecision(RecentDecision decision) {
        bench.navigator().open(Whereabouts.decision(decision.id()));
    }

    /// Confirms the decision that is selected: it is pending no longer.
    void acceptDecision() {
        var decision = selectedDecision.get();
        if (decision != null) {
            bench.edits()
                    .run(
                            () -> sources.decisions().accept(new DecisionId(decision.id())),
                            now -> bench.text().get("decisions.done.accept", now.title()));
        }
    }

    /// Which of the pending decisions is selected; null for none.
    ObjectProperty<@Nullable RecentDecision> selectedDecisionProperty() {
        return selectedDecision;
    }

    /// Opens the page that shows what an entry names, if there is one.
    void openActivity(ActivityEntry entry) {
        Whereabouts.of(entry).ifPresent(bench.navigator()::open);
    }

    ReadOnlyObjectProperty<@Nullable DashboardState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(this::count, state);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
        fillings.unsubscribe();
    }

    /// What is half made would be told as if it were whole: while the sample is being made, what was shown stays.
    private void show(DashboardState next) {
        if (sample.fillingProperty().get()) {
            return;
        }
        sample.know(next.isNew(), next.hasSample());
        state.set(next);
        loaded.set(true);
    }

    private String count() {
        var now = state.get();
        if (now == null || now.isNew()) {
            return "";
        }
        int gone = now.gone().size();
        if (gone > 0) {
            return bench.text().get("dashboard.count.gone", now.alerts(), gone);
        }
        return now.hasNothingAdopted()
                ? bench.text().get("dashboard.count.none-adopted")
                : bench.text().get("dashboard.count", now.alerts());
    }

    private DashboardState read() {
        return new DashboardState(
                sources.overview().dashboard(), sources.drift().alerts(DashboardState.SHOWN), sample.isPresent());
    }
}
