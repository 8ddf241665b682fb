package dev.projectstudio.ui.overview;

import dev.projectstudio.core.dependency.Dependencies;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.ui.common.ContextReading;
import java.util.List;
import java.util.function.Function;

/// What this page reads from.
///
/// @param contexts reads the context files of a project
/// @param installed reads what is installed in it
public record OverviewSources(
        ProjectService projects,
        OverviewService overview,
        GitStatusService git,
        StackService stack,
        MappingService mappings,
        Dependencies dependencies,
        ContextReading contexts,
        Function<ProjectId, List<InstalledCopy>> installed) {

    OverviewState read(ProjectId id) {
        var project = projects.require(id);
        return new OverviewState(
                project,
                project.directory(),
                git.known(id).orElse(null),
                overview.glance(id),
                stack.list(id),
                stack.unread(id),
                mappings.list(id),
                dependencies.service().list(id),
                contexts.lines().apply(id),
                installed.apply(id));
    }
}
