package dev.projectstudio.core.cycle;

import dev.projectstudio.platform.error.InvalidInput;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step of a cycle.
///
/// @param statusWord the word of a [TaskStatus], or another that an older home brought
/// @param sortOrder its place among the cycle's tasks, ascending; two may have the same
/// @param createdAt null where an older home has none; so may `updatedAt`
public record Task(
        TaskId id,
        CycleId cycleId,
        String title,
        String statusWord,
        long sortOrder,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    private static final int LONGEST = 1000;

    /// Empty for a word from elsewhere.
    public Optional<TaskStatus> status() {
        return TaskStatus.of(statusWord);
    }

    public boolean isComplete() {
        return statusWord.equals(TaskStatus.COMPLETE.word());
    }

    Task named(String next, Instant now) {
        return new Task(id, cycleId, checkedTitle(next), statusWord, sortOrder, createdAt, now);
    }

    Task withStatus(TaskStatus next, Instant now) {
        return new Task(id, cycleId, title, next.word(), sortOrder, createdAt, now);
    }

    Task at(CycleId cycle, long order, Instant now) {
        return new Task(id, cycle, title, statusWord, order, createdAt, now);
    }

    static String checkedTitle(String title) {
        var stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new InvalidInput("task-title-refused", LONGEST);
        }
        return stripped;
    }
}
