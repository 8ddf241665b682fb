package dev.projectstudio.core.decision;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a decision begins with.
///
/// @param decidedAt null: now
public record NewDecision(
        ProjectId project,
        String title,
        @Nullable String rationale,
        List<Alternative> alternatives,
        @Nullable CycleId cycle,
        DecisionStatus status,
        @Nullable Instant decidedAt) {

    public NewDecision {
        alternatives = List.copyOf(alternatives);
    }

    /// One that is still to be confirmed.
    public static NewDecision titled(ProjectId project, String title) {
        return new NewDecision(project, title, null, List.of(), null, DecisionStatus.PROPOSED, null);
    }

    public NewDecision because(@Nullable String next) {
        return new NewDecision(project, title, next, alternatives, cycle, status, decidedAt);
    }

    public NewDecision ratherThan(List<Alternative> next) {
        return new NewDecision(project, title, rationale, next, cycle, status, decidedAt);
    }

    public NewDecision in(@Nullable CycleId next) {
        return new NewDecision(project, title, rationale, alternatives, next, status, decidedAt);
    }

    public NewDecision as(DecisionStatus next) {
        return new NewDecision(project, title, rationale, alternatives, cycle, next, decidedAt);
    }

    public NewDecision at(@Nullable Instant next) {
        return new NewDecision(project, title, rationale, alternatives, cycle, status, next);
    }
}
