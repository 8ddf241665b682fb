package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkdownPane;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;

/// A look at a learning that was found, over whatever is being written.
final class LearningPeek {

    private final LearningService learnings;
    private final Consumer<String> links;
    private final Workbench bench;
    private final Messages text;

    /// @param links opens a link that was clicked
    LearningPeek(LearningService learnings, Consumer<String> links, Workbench bench) {
        this.learnings = learnings;
        this.links = links;
        this.bench = bench;
        this.text = bench.text();
    }

    void look(Hit hit) {
        Peek.<Hit, List<Block>>reading(bench, each -> each.title().text(), this::read, this::shown)
                .large()
                .look(hit);
    }

    private List<Block> read(Hit hit) {
        return learnings
                .find(new LearningId(hit.ref().id()))
                .map(learning ->
                        LearningDetail.blocks(learning, text.get("learnings.problem"), text.get("learnings.solution")))
                .orElse(List.of());
    }

    private Peeked shown(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return Peeked.nothing(text.get("learnings.similar.gone"));
        }
        var reader = new MarkdownPane(links);
        reader.setId("peek-learning");
        reader.setAccessibleText(text.get("learnings.text"));
        reader.show(blocks);
        return new Peeked(reader, reader);
    }
}
