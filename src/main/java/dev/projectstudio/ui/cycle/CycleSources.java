package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import java.util.Collection;
import java.util.Map;

/// Where the screens about cycles have it from.
///
/// @param unsaved keeps what is typed until it is saved
public record CycleSources(
        CycleService cycles,
        TaskService tasks,
        CycleRemoval removal,
        ProjectService projects,
        OverviewService overview,
        Origins origins,
        UnsavedTexts unsaved) {

    /// Knows the sessions that tasks came from.
    @FunctionalInterface
    public interface Origins {

        /// By the ids of those of the tasks that came from any. Reads the database.
        Map<String, Session> of(Collection<String> tasks);
    }
}
