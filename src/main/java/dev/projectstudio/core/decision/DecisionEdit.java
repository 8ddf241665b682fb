package dev.projectstudio.core.decision;

import dev.projectstudio.core.cycle.CycleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form shows of a decision and gives back. Blank texts count as none.
public record DecisionEdit(
        String title,
        @Nullable String rationale,
        List<Alternative> alternatives,
        @Nullable CycleId cycle,
        @Nullable Instant decidedAt) {

    public DecisionEdit {
        alternatives = List.copyOf(alternatives);
    }

    public static DecisionEdit of(Decision decision) {
        return new DecisionEdit(
                decision.title(),
                decision.rationale(),
                decision.alternatives(),
                decision.cycleId(),
                decision.decidedAt());
    }

    public DecisionEdit titled(String next) {
        return new DecisionEdit(next, rationale, alternatives, cycle, decidedAt);
    }

    public DecisionEdit because(@Nullable String next) {
        return new DecisionEdit(title, next, alternatives, cycle, decidedAt);
    }

    public DecisionEdit ratherThan(List<Alternative> next) {
        return new DecisionEdit(title, rationale, next, cycle, decidedAt);
    }

    public DecisionEdit in(@Nullable CycleId next) {
        return new DecisionEdit(title, rationale, alternatives, next, decidedAt);
    }

    public DecisionEdit at(@Nullable Instant next) {
        return new DecisionEdit(title, rationale, alternatives, cycle, next);
    }
}
