package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.PhaseMove;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.overview.Belonging;
import dev.projectstudio.core.session.Session;
import java.util.List;
import java.util.Map;

/// What the page of a cycle shows.
///
/// @param timeline from its beginning
/// @param belongings sessions, then decisions, then learnings
/// @param origins the sessions that tasks came from, by the ids of those tasks
record CycleState(
        CycleRow row,
        List<Task> tasks,
        List<PhaseMove> timeline,
        List<Belonging> belongings,
        Map<String, Session> origins) {

    CycleState {
        tasks = List.copyOf(tasks);
        timeline = List.copyOf(timeline);
        belongings = List.copyOf(belongings);
        origins = Map.copyOf(origins);
    }
}
