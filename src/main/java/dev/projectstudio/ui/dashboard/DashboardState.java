package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.overview.Dashboard;
import java.util.List;

/// All that the dashboard shows, as it was at one moment.
///
/// @param alerts how many drift alerts there are; `drift` has the newest of them
/// @param hasSample whether projects of the sample are among them
record DashboardState(Dashboard overview, List<DriftItem> drift, int alerts, boolean hasSample) {

    DashboardState {
        drift = List.copyOf(drift);
    }

    boolean isNew() {
        return overview.projects() == 0;
    }

    /// How many alerts there are besides those that are listed.
    int unlisted() {
        return alerts - drift.size();
    }

    /// Whether there are projects, and nothing of them is in Studio yet: then nothing can drift either.
    boolean hasNothingAdopted() {
        return !isNew() && !overview.hasContext();
    }
}
