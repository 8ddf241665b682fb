package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.ProjectService;

/// Where the screens about cycles have it from.
public record CycleSources(
        CycleService cycles,
        TaskService tasks,
        CycleRemoval removal,
        ProjectService projects,
        OverviewService overview) {}
