package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.PhaseMove;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.overview.Belonging;
import java.util.List;

/// What the page of a cycle shows.
///
/// @param timeline from its beginning
/// @param belongings sessions, then decisions, then learnings
record CycleState(CycleRow row, List<Task> tasks, List<PhaseMove> timeline, List<Belonging> belongings) {

    CycleState {
        tasks = List.copyOf(tasks);
        timeline = List.copyOf(timeline);
        belongings = List.copyOf(belongings);
    }
}
