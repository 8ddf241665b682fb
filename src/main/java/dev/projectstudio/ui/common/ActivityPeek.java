package dev.projectstudio.ui.common;

import dev.projectstudio.ui.common.Peeked.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A look at all that a line of the activity says: what was done, and when.
public final class ActivityPeek {

    private static final int MOST = 12;

    private ActivityPeek() {}

    public static Peek<ActivityLine> of(Workbench bench) {
        return Peek.of(
                bench,
                line -> ActivityWords.title(line.newest(), bench.text()),
                line -> Peeked.facts(facts(line, bench)));
    }

    /// The moment as it is said in full; empty if it is not known.
    public static String exact(@Nullable Instant at, Workbench bench) {
        return at == null ? "" : bench.time().exact(at);
    }

    private static List<Fact> facts(ActivityLine line, Workbench bench) {
        var text = bench.text();
        var project = line.newest().projectName();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text.get("peek.fact.project"), project == null ? "" : project));
        line.entries().stream()
                .limit(MOST)
                .forEach(
                        entry -> facts.add(new Fact(ActivityWords.full(entry, text), exact(entry.createdAt(), bench))));
        return facts;
    }
}
