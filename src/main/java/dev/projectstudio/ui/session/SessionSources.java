package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.learning.LearnedPassages;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.ListSearch;
import dev.projectstudio.core.session.PromotionService;
import dev.projectstudio.core.session.RepositoryChanges;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.core.session.SessionLists;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.core.unsaved.UnsavedTexts;

/// Where the screens about sessions have it from.
public record SessionSources(
        SessionService sessions,
        SessionLists lists,
        SessionFiles files,
        PromotionService promotions,
        LearnedPassages passages,
        RepositoryChanges changes,
        CycleService cycles,
        TaskService tasks,
        ProjectService projects,
        ListSearch search,
        UnsavedTexts unsaved) {}
