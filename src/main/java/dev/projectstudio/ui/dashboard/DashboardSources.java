package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.ProjectService;

/// What the dashboard reads from.
public record DashboardSources(
        OverviewService overview, DriftService drift, DecisionService decisions, ProjectService projects) {}
