package dev.projectstudio.ui.memory;

import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.SearchFilters;
import dev.projectstudio.core.search.SearchService;

/// Where the search in the window has it from.
public record MemorySources(
        SearchService search,
        SearchFilters filters,
        ProjectService projects,
        CycleService cycles,
        LearningService learnings) {}
