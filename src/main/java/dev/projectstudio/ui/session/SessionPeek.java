package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Peeked.Fact;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A look at a session, without going there.
final class SessionPeek {

    private record Known(SessionRow row, List<String> decisions, List<String> questions) {}

    private final SessionSources sources;
    private final Workbench bench;
    private final Messages text;

    SessionPeek(SessionSources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.text = bench.text();
    }

    Peek<SessionRow> peek() {
        return Peek.<SessionRow, Known>reading(
                bench, row -> row.session().title(), this::read, known -> Peeked.facts(facts(known)));
    }

    private Known read(SessionRow row) {
        var content = sources.sessions().open(row.session().id()).content();
        return new Known(row, content.decisions(), content.questions());
    }

    private List<Fact> facts(Known known) {
        var row = known.row();
        var session = row.session();
        var at = session.createdAt();
        return List.of(
                new Fact(text.get("peek.fact.project"), row.projectName()),
                new Fact(text.get("peek.fact.cycle"), SessionWords.cycle(row)),
                new Fact(
                        text.get("peek.fact.when"),
                        at == null ? "" : bench.time().exact(at)),
                new Fact(text.get("sessions.duration"), SessionWords.lasted(session.durationMinutes(), text)),
                new Fact(text.get("peek.fact.files"), SessionWords.files(session.files(), text)),
                new Fact(text.get("sessions.summary"), Objects.requireNonNullElse(session.summary(), "")),
                new Fact(text.get("sessions.decisions"), listed(known.decisions())),
                new Fact(text.get("sessions.questions"), listed(known.questions())));
    }

    private static String listed(List<String> items) {
        return items.stream().map(item -> "• " + item).collect(Collectors.joining("\n"));
    }
}
