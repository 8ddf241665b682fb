package dev.projectstudio.core.cycle;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A piece of work that goes through phases.
///
/// @param number counted from 101 in a home
/// @param typeWord the word of a [CycleType], or another that an older home brought
/// @param phaseWord the word of a [Phase], or another
/// @param intent what it is to accomplish
/// @param startedAt when it first left brainstorm
/// @param completedAt null while it is active
/// @param createdAt null where an older home has none; so may `updatedAt`
public record Cycle(
        CycleId id,
        ProjectId projectId,
        long number,
        String name,
        @Nullable String description,
        String typeWord,
        String phaseWord,
        @Nullable String intent,
        List<Criterion> criteria,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant dueAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    private static final int LONGEST = 255;

    public Cycle {
        criteria = List.copyOf(criteria);
    }

    /// As it is written down: `CYC-102`.
    public String code() {
        return "CYC-" + number;
    }

    /// Empty for a word from elsewhere.
    public Optional<CycleType> type() {
        return CycleType.of(typeWord);
    }

    /// Empty for a word from elsewhere.
    public Optional<Phase> phase() {
        return Phase.of(phaseWord);
    }

    public boolean isActive() {
        return completedAt == null;
    }

    /// Whether it should have been done by now.
    public boolean isOverdue(Instant now) {
        return isActive() && dueAt != null && dueAt.isBefore(now);
    }

    /// The criteria that are not ticked.
    public List<Criterion> openCriteria() {
        return criteria.stream().filter(each -> !each.done()).toList();
    }

    Cycle edited(CycleEdit edit, Instant now) {
        return new Cycle(
                id,
                projectId,
                number,
                checkedName(edit.name()),
                textOrNull(edit.description()),
                edit.typeWord(),
                phaseWord,
                textOrNull(edit.intent()),
                edit.criteria(),
                startedAt,
                completedAt,
                edit.dueAt(),
                createdAt,
                now);
    }

    /// It starts when it first leaves brainstorm, and is complete only while it is in that phase.
    Cycle movedTo(Phase phase, Instant now) {
        return new Cycle(
                id,
                projectId,
                number,
                name,
                description,
                typeWord,
                phase.word(),
                intent,
                criteria,
                startedAt == null && phase != Phase.BRAINSTORM ? now : startedAt,
                phase == Phase.COMPLETE ? now : null,
                dueAt,
                createdAt,
                now);
    }

    /// Whether the same fields hold the same, but for when it was changed: work on its tasks changes that.
    boolean says(Cycle other) {
        return CycleEdit.of(this).equals(CycleEdit.of(other)) && phaseWord.equals(other.phaseWord);
    }

    static String checkedName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new InvalidInput("cycle-name-refused", LONGEST);
        }
        return stripped;
    }

    static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
