package dev.projectstudio.ui.activity;

import dev.projectstudio.core.activity.ActivityPruning;
import dev.projectstudio.core.overview.ActivityFeed;
import dev.projectstudio.core.project.ProjectService;

/// Where the screen of the activity has it from.
public record ActivitySources(ActivityFeed feed, ActivityPruning pruning, ProjectService projects) {}
