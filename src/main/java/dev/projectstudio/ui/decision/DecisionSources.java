package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.decision.DecisionRecords;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.ListSearch;
import java.util.function.Supplier;

/// Where the screens about decisions have it from.
///
/// @param records built when it is first needed
public record DecisionSources(
        DecisionService decisions,
        Supplier<DecisionRecords> records,
        ProjectService projects,
        CycleService cycles,
        ListSearch search) {}
