package dev.projectstudio.ui.learning;

import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.ListSearch;
import dev.projectstudio.core.search.SearchService;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import java.util.Optional;
import java.util.function.Function;

/// Where the screens about learnings have it from.
///
/// @param origin the session that a learning came from
/// @param unsaved keeps what is typed until it is saved
public record LearningSources(
        LearningService learnings,
        ProjectService projects,
        CycleService cycles,
        SearchService search,
        ListSearch listSearch,
        Function<LearningId, Optional<Session>> origin,
        UnsavedTexts unsaved) {}
