package dev.projectstudio.ui.learning;

import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.ListSearch;
import dev.projectstudio.core.search.SearchService;

/// Where the screens about learnings have it from.
public record LearningSources(
        LearningService learnings,
        ProjectService projects,
        CycleService cycles,
        SearchService search,
        ListSearch listSearch) {}
