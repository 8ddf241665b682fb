package dev.projectstudio.ui.learning;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that there is to read of a learning.
///
/// @param cycle the one it comes from; null for none
/// @param origin the session it comes from; null for none
/// @param blocks the problem and how it was solved
record LearningDetail(
        LearningRow row, @Nullable Cycle cycle, @Nullable Session origin, List<Block> blocks) {

    private static final Block.Place PLACE = new Block.Place(0, 0, "", null);

    LearningDetail {
        blocks = List.copyOf(blocks);
    }

    /// Where its text stands.
    TextPlace place() {
        return TextPlace.of(row.learning().projectId());
    }

    /// @param problem the heading over the problem
    /// @param solution the heading over the solution
    static List<Block> blocks(Learning learning, String problem, String solution) {
        var blocks = new ArrayList<Block>();
        add(blocks, problem, learning.problem());
        add(blocks, solution, learning.solution());
        return blocks;
    }

    /// What nobody wrote has no heading.
    private static void add(List<Block> blocks, String heading, String text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Heading(PLACE, 2, List.of(new Span(heading, Set.of(), null))));
            blocks.addAll(MarkdownParser.parse(text));
        }
    }
}
