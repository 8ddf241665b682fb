package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.session.SessionProse;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.markdown.Passage;
import dev.projectstudio.platform.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what the page of a session shows. Reads the disk.
final class SessionReading {

    private static final int LEVEL = 2;

    private final SessionSources sources;

    SessionReading(SessionSources sources) {
        this.sources = sources;
    }

    /// @param filter what the list is of, whose neighbours are beside it
    SessionState read(SessionId id, SessionFilter filter) {
        var row = sources.lists().find(id).orElseThrow(() -> new NotFound("session-not-found", id.value()));
        try {
            return state(row, sources.sessions().open(id), filter);
        } catch (AppException trouble) {
            // the row is shown without its file, and says why
            return new SessionState(
                    row,
                    null,
                    trouble,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    sources.lists().neighbours(filter, row.session()));
        }
    }

    private SessionState state(SessionRow row, OpenSession opened, SessionFilter filter) {
        var promotions = sources.promotions().of(opened.session().id());
        var content = opened.content();
        return new SessionState(
                row,
                opened,
                null,
                text(opened),
                Piece.of(content.decisions(), promotions, Target.DECISION),
                Piece.of(content.questions(), promotions, Target.TASK),
                learned(promotions),
                sources.lists().neighbours(filter, row.session()));
    }

    private static List<Passage> text(OpenSession opened) {
        var text = new ArrayList<Passage>();
        for (var prose : SessionProse.of(opened.text())) {
            if (!prose.name().isEmpty()) {
                text.add(heading(prose.name()));
            }
            text.addAll(MarkdownParser.passages(prose.text()));
        }
        return text;
    }

    private static List<Promotion> learned(List<Promotion> promotions) {
        return promotions.stream()
                .filter(each -> each.target() == Target.LEARNING)
                .toList();
    }

    private static Passage heading(String name) {
        var place = new Block.Place(0, 0, "", null);
        return new Passage(new Block.Heading(place, LEVEL, List.of(new Span(name, Set.of(), null))), "");
    }
}
