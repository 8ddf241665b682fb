package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.SessionNeighbours;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.markdown.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the reader shows.
///
/// @param opened null where the file cannot be read
/// @param trouble why not
/// @param text the headings that stand in the file, and what is below them
/// @param learned passages that became learnings
record SessionState(
        SessionRow row,
        @Nullable OpenSession opened,
        @Nullable Throwable trouble,
        List<Passage> text,
        List<Piece> decisions,
        List<Piece> questions,
        List<Promotion> learned,
        SessionNeighbours beside) {

    SessionState {
        text = List.copyOf(text);
        decisions = List.copyOf(decisions);
        questions = List.copyOf(questions);
        learned = List.copyOf(learned);
    }

    List<ChangedFile> files() {
        return opened == null ? row.session().files() : opened.content().files();
    }
}
