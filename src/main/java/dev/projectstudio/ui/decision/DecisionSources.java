package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.decision.DecisionRecords;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.ListSearch;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where the screens about decisions have it from.
///
/// @param records built when it is first needed
/// @param origin the session that a decision came from
/// @param unsaved keeps what is typed until it is saved
public record DecisionSources(
        DecisionService decisions,
        Supplier<DecisionRecords> records,
        ProjectService projects,
        CycleService cycles,
        ListSearch search,
        Function<DecisionId, Optional<Session>> origin,
        UnsavedTexts unsaved) {}
