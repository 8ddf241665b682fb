package dev.projectstudio.core.decision;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was decided, why, and what else was considered.
///
/// @param cycleId the cycle it belongs to; null for none
/// @param statusWord the word of a [DecisionStatus], or another that a record brought
/// @param supersededBy the decision that took its place
/// @param file its record in the repository; null while it has none
/// @param decidedAt its date, `created_at`; null where an older home has none
public record Decision(
        DecisionId id,
        ProjectId projectId,
        @Nullable CycleId cycleId,
        String title,
        @Nullable String rationale,
        List<Alternative> alternatives,
        String statusWord,
        @Nullable DecisionId supersededBy,
        @Nullable DecisionFile file,
        @Nullable Instant decidedAt) {

    private static final int LONGEST = 255;

    public Decision {
        alternatives = List.copyOf(alternatives);
    }

    /// Empty for a word from elsewhere.
    public Optional<DecisionStatus> status() {
        return DecisionStatus.of(statusWord);
    }

    Decision edited(DecisionEdit edit) {
        return new Decision(
                id,
                projectId,
                edit.cycle(),
                checkedTitle(edit.title()),
                textOrNull(edit.rationale()),
                edit.alternatives(),
                statusWord,
                supersededBy,
                file,
                edit.decidedAt());
    }

    /// @param by what took its place, of a superseded one
    Decision withStatus(String word, @Nullable DecisionId by) {
        return new Decision(id, projectId, cycleId, title, rationale, alternatives, word, by, file, decidedAt);
    }

    Decision withFile(@Nullable DecisionFile next) {
        return new Decision(
                id, projectId, cycleId, title, rationale, alternatives, statusWord, supersededBy, next, decidedAt);
    }

    /// Whether both say the same, whatever is known of their records.
    boolean says(Decision other) {
        return withFile(null).equals(other.withFile(null));
    }

    static String checkedTitle(String title) {
        var stripped = title.strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new InvalidInput("decision-title-refused", LONGEST);
        }
        return stripped;
    }

    /// A text as it is kept: LF between lines, nothing around it.
    static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip();
    }
}
