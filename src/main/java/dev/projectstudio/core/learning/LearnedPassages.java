package dev.projectstudio.core.learning;

import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.session.PromotionService;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import java.util.regex.Pattern;

/// Makes a learning of a passage of a session's notes. It leads back to its session; the session's file stays as it is.
public final class LearnedPassages {

    private static final Pattern MARKS = Pattern.compile("^(?:#{1,6}\\s+|[-*+]\\s+|>\\s*|\\d{1,9}[.)]\\s+)+");
    private static final int LONGEST_TITLE = 120;

    private final PromotionService promotions;
    private final SessionService sessions;
    private final LearningService learnings;

    public LearnedPassages(PromotionService promotions, SessionService sessions, LearningService learnings) {
        this.promotions = promotions;
        this.sessions = sessions;
        this.learnings = learnings;
    }

    /// The first line names it, all of it is what was learned.
    ///
    /// @throws dev.projectstudio.platform.error.Conflict `promoted-already` if that learning is there
    /// @throws InvalidInput `passage-empty` for a passage of nothing but blanks
    public Learning learn(SessionId id, String passage) {
        var session = sessions.require(id);
        var piece = passage.strip();
        if (piece.isEmpty()) {
            throw new InvalidInput("passage-empty", session.title());
        }
        promotions.requireNew(id, piece, Target.LEARNING);
        var made = NewLearning.of(new LearningEdit(title(piece), "", piece, List.of()))
                .in(session.projectId())
                .from(session.cycleId())
                .from(session.id());
        return learnings.add(
                made,
                (step, learning) -> promotions.link(
                        step, id, piece, Target.LEARNING, learning.id().value()));
    }

    private static String title(String piece) {
        var line =
                MARKS.matcher(PromotionService.headline(piece)).replaceFirst("").strip();
        var words = line.isEmpty() ? piece.replaceAll("\\s+", " ") : line;
        if (words.length() <= LONGEST_TITLE) {
            return words;
        }
        int blank = words.lastIndexOf(' ', LONGEST_TITLE);
        int end = blank > 0 ? blank : words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_TITLE));
        return words.substring(0, end).stripTrailing() + "…";
    }
}
