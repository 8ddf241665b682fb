package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.SyncService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.ContextLine;
import java.util.List;

/// What the page of context files reads from and works with.
public record ContextSources(
        ContextService contexts,
        ContextTargets targets,
        ContextVersions versions,
        AdoptionService adoption,
        DriftService drift,
        SyncService sync) {

    /// What Studio holds of a file, as far as that is text.
    String text(ContextLine line) {
        return contexts.open(line.file().id()).text().text().orElse("");
    }

    List<ContextLine> lines(ProjectId project) {
        return ContextLine.of(contexts.list(project), targets.ofProject(project));
    }
}
