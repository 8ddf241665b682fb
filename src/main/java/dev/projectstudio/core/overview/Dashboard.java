package dev.projectstudio.core.overview;

import java.util.List;

/// What concerns all projects, as it was at one moment.
///
/// @param projects how many are not archived
/// @param hasContext whether any of them has a context file
/// @param decisions the newest of those that nobody has confirmed, a few
/// @param pendingDecisions how many such there are
public record Dashboard(
        int projects,
        boolean hasContext,
        List<DriftAlert> drift,
        List<ActiveCycle> cycles,
        List<RecentDecision> decisions,
        int pendingDecisions,
        List<ActivityEntry> activity) {

    static final int MOST_DECISIONS = 6;

    public Dashboard {
        drift = List.copyOf(drift);
        cycles = List.copyOf(cycles);
        decisions = List.copyOf(decisions);
        activity = List.copyOf(activity);
    }
}
