package dev.projectstudio.core.cycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form shows of a cycle and gives back. Blank texts count as none.
///
/// @param typeWord the word of a [CycleType], or the one the cycle has
public record CycleEdit(
        String name,
        String typeWord,
        @Nullable String description,
        @Nullable String intent,
        List<Criterion> criteria,
        @Nullable Instant dueAt) {

    public CycleEdit {
        criteria = List.copyOf(criteria);
    }

    public static CycleEdit of(Cycle cycle) {
        return new CycleEdit(
                cycle.name(), cycle.typeWord(), cycle.description(), cycle.intent(), cycle.criteria(), cycle.dueAt());
    }

    public CycleEdit named(String next) {
        return new CycleEdit(next, typeWord, description, intent, criteria, dueAt);
    }

    public CycleEdit ofType(CycleType next) {
        return new CycleEdit(name, next.word(), description, intent, criteria, dueAt);
    }

    public CycleEdit described(@Nullable String next) {
        return new CycleEdit(name, typeWord, next, intent, criteria, dueAt);
    }

    public CycleEdit intending(@Nullable String next) {
        return new CycleEdit(name, typeWord, description, next, criteria, dueAt);
    }

    public CycleEdit with(List<Criterion> next) {
        return new CycleEdit(name, typeWord, description, intent, next, dueAt);
    }

    public CycleEdit due(@Nullable Instant next) {
        return new CycleEdit(name, typeWord, description, intent, criteria, next);
    }
}
