package dev.projectstudio.ui.overview;

import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.ui.common.ContextReading;

/// What this page reads from.
record OverviewSources(
        ProjectService projects, OverviewService overview, GitStatusService git, ContextReading contexts) {

    OverviewState read(ProjectId id) {
        var project = projects.require(id);
        return new OverviewState(
                project,
                project.directory(),
                git.known(id).orElse(null),
                overview.glance(id),
                contexts.lines().apply(id));
    }
}
