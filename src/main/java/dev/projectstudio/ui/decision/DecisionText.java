package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A decision as it is read: the rationale, and below it each alternative with why not.
final class DecisionText {

    private static final Block.Place PLACE = new Block.Place(0, 0, "", null);

    private DecisionText() {}

    /// @param considered the heading over the alternatives
    static List<Block> of(Decision decision, String considered) {
        var blocks = new ArrayList<Block>();
        var rationale = decision.rationale();
        if (rationale != null) {
            blocks.addAll(MarkdownParser.parse(rationale));
        }
        if (!decision.alternatives().isEmpty()) {
            blocks.add(heading(2, considered));
        }
        for (var alternative : decision.alternatives()) {
            blocks.add(heading(3, alternative.title()));
            var whyNot = alternative.whyNot();
            if (whyNot != null) {
                blocks.addAll(MarkdownParser.parse(whyNot));
            }
        }
        return blocks;
    }

    private static Block heading(int level, String words) {
        return new Block.Heading(PLACE, level, List.of(new Span(words, Set.of(), null)));
    }
}
