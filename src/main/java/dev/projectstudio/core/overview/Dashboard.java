package dev.projectstudio.core.overview;

import java.util.List;

/// What concerns all projects, as it was at one moment.
///
/// @param projects how many are not archived
/// @param hasContext whether any of them has a context file
public record Dashboard(
        int projects,
        boolean hasContext,
        List<DriftAlert> drift,
        List<ActiveCycle> cycles,
        List<RecentDecision> decisions,
        List<ActivityEntry> activity) {

    public Dashboard {
        drift = List.copyOf(drift);
        cycles = List.copyOf(cycles);
        decisions = List.copyOf(decisions);
        activity = List.copyOf(activity);
    }
}
