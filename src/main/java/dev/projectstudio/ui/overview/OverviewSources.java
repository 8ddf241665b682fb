package dev.projectstudio.ui.overview;

import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.ui.common.ContextLine;
import java.util.List;
import java.util.function.Function;

/// What this page reads from.
record OverviewSources(
        ProjectService projects,
        OverviewService overview,
        GitStatusService git,
        Function<ProjectId, List<ContextLine>> files) {

    OverviewState read(ProjectId id) {
        var project = projects.require(id);
        return new OverviewState(
                project, project.directory(), git.known(id).orElse(null), overview.glance(id), files.apply(id));
    }
}
