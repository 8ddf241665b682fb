package dev.projectstudio.ui.learning;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.Optional;

/// A look at a learning without going there: at one of the list, or at one that was found while something is written.
final class LearningPeek {

    private final LearningService learnings;
    private final TextLinks links;
    private final Workbench bench;
    private final Messages text;

    /// @param links where texts lead to
    LearningPeek(LearningService learnings, TextLinks links, Workbench bench) {
        this.learnings = learnings;
        this.links = links;
        this.bench = bench;
        this.text = bench.text();
    }

    Peek<LearningRow> ofRow() {
        return Peek.<LearningRow, Learning>reading(
                        bench, row -> row.learning().title(), LearningRow::learning, this::shown)
                .large();
    }

    void look(Hit hit) {
        Peek.<Hit, Optional<Learning>>reading(bench, each -> each.title().text(), this::read, this::shown)
                .large()
                .look(hit);
    }

    private Optional<Learning> read(Hit hit) {
        return learnings.find(new LearningId(hit.ref().id()));
    }

    private Peeked shown(Optional<Learning> found) {
        return found.map(this::shown).orElseGet(() -> Peeked.nothing(text.get("learnings.similar.gone")));
    }

    private Peeked shown(Learning learning) {
        return Peeked.markdown(
                "peek-learning",
                text.get("learnings.text"),
                LearningDetail.blocks(learning, text.get("learnings.problem"), text.get("learnings.solution")),
                TextPlace.of(learning.projectId()),
                text.get("decisions.silent"),
                links);
    }
}
