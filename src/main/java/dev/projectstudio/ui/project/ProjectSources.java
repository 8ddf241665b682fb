package dev.projectstudio.ui.project;

import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.home.ProjectRemoval;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ProjectService;

/// What the screens about projects work with.
public record ProjectSources(
        ProjectService projects,
        ProjectScanner scanner,
        ProjectRemoval removal,
        OverviewService overview,
        GitStatusService git,
        DriftService drift) {}
