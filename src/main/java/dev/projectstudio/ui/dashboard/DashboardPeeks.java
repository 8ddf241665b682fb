package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.overview.RecentDecision;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.ActivityPeek;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.DriftPeek;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Peeked.Fact;
import dev.projectstudio.ui.common.PhaseSteps;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What Space shows of the rows of the dashboard.
final class DashboardPeeks {

    private final Workbench bench;
    private final Messages text;
    private final DiffForm form;

    DashboardPeeks(Workbench bench, DiffForm form) {
        this.form = form;
        this.bench = bench;
        this.text = bench.text();
    }

    /// @param read finds the texts of an alert
    Peek<DriftItem> drift(Function<DriftItem, Optional<DriftDetail>> read) {
        return DriftPeek.of(bench, form, item -> DriftWords.title(item, text), read);
    }

    Peek<ActiveCycle> cycle() {
        return Peek.of(bench, ActiveCycle::name, cycle -> Peeked.facts(facts(cycle)));
    }

    Peek<RecentDecision> decision() {
        return Peek.of(bench, RecentDecision::title, decision -> {
            var cycle = decision.cycleName();
            return Peeked.facts(List.of(
                    new Fact(text.get("peek.fact.project"), decision.projectName()),
                    new Fact(text.get("peek.fact.cycle"), cycle == null ? "" : cycle),
                    new Fact(text.get("peek.fact.when"), ActivityPeek.exact(decision.createdAt(), bench))));
        });
    }

    Peek<ActivityLine> activity() {
        return ActivityPeek.of(bench);
    }

    List<Fact> facts(ActiveCycle cycle) {
        var due = cycle.dueAt();
        return List.of(
                new Fact(text.get("peek.fact.project"), cycle.projectName()),
                new Fact(text.get("peek.fact.phase"), PhaseSteps.name(cycle.phase(), text)),
                new Fact(
                        text.get("peek.fact.tasks"), text.get("dashboard.tasks", cycle.tasksComplete(), cycle.tasks())),
                new Fact(
                        text.get("peek.fact.due"),
                        due == null ? "" : bench.time().due(due)),
                new Fact(text.get("peek.fact.changed"), ActivityPeek.exact(cycle.updatedAt(), bench)));
    }
}
