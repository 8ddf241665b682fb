package dev.projectstudio.core.learning;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem and how it was solved.
///
/// @param projectId where it was met; null: it is everyone's
/// @param tags as [Tags] keeps them
/// @param createdAt null where an older home has none; so may `updatedAt`
public record Learning(
        LearningId id,
        @Nullable ProjectId projectId,
        @Nullable CycleId cycleId,
        @Nullable SessionId sessionId,
        String title,
        String problem,
        String solution,
        List<String> tags,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    private static final int LONGEST = 255;

    public Learning {
        tags = List.copyOf(tags);
    }

    Learning edited(LearningEdit edit, Instant now) {
        return new Learning(
                id,
                projectId,
                cycleId,
                sessionId,
                checkedTitle(edit.title()),
                checkedText(edit.problem()),
                checkedText(edit.solution()),
                Tags.of(edit.tags()),
                createdAt,
                now);
    }

    Learning at(LearningPlace place) {
        return new Learning(
                id, place.project(), place.cycle(), sessionId, title, problem, solution, tags, createdAt, updatedAt);
    }

    Learning tagged(List<String> next, Instant now) {
        return edited(LearningEdit.of(this).tagged(next), now);
    }

    /// Whether the same fields hold the same.
    boolean says(Learning other) {
        return LearningEdit.of(this).equals(LearningEdit.of(other));
    }

    static String checkedTitle(String title) {
        var stripped = title.strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new InvalidInput("learning-title-refused", LONGEST);
        }
        return stripped;
    }

    /// A text as it is kept: LF between lines, nothing around it. It may be empty while it is being found out.
    static String checkedText(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
