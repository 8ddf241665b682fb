package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.drift.DriftAlerts;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.GoneProject;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.overview.Dashboard;
import java.util.List;

/// All that the dashboard shows, as it was at one moment.
///
/// @param waiting the newest of the drift alerts, and how many there are
/// @param hasSample whether projects of the sample are among them
record DashboardState(Dashboard overview, DriftAlerts waiting, boolean hasSample) {

    /// The most rows of a list that could be long.
    static final int SHOWN = 6;

    List<DriftItem> drift() {
        return waiting.newest();
    }

    int alerts() {
        return waiting.count();
    }

    /// Of which nothing can be told.
    List<GoneProject> gone() {
        return waiting.gone();
    }

    boolean isNew() {
        return overview.projects() == 0;
    }

    /// How many alerts there are besides those that are listed.
    int unlisted() {
        return alerts() - drift().size();
    }

    /// The cycles that were worked on last: a thousand may be under way.
    List<ActiveCycle> cycles() {
        var all = overview.cycles();
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /// How many cycles are under way besides those that are listed.
    int unlistedCycles() {
        return overview.cycles().size() - cycles().size();
    }

    /// How many decisions wait besides those that are listed.
    int unlistedDecisions() {
        return overview.pendingDecisions() - overview.decisions().size();
    }

    /// Whether there are projects, and nothing of them is in Studio yet: then nothing can drift either.
    boolean hasNothingAdopted() {
        return !isNew() && !overview.hasContext();
    }
}
