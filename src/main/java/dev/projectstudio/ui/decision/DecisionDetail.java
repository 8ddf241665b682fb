package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.platform.markdown.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that there is to read of a decision.
///
/// @param cycle the one it belongs to; null for none
/// @param origin the session it came from; null for none
/// @param successor the decision that took its place; null for none
/// @param replaced those whose place it took
/// @param blocks why, and what else was considered
record DecisionDetail(
        DecisionRow row,
        @Nullable Cycle cycle,
        @Nullable Session origin,
        @Nullable Decision successor,
        List<Decision> replaced,
        List<Block> blocks) {

    DecisionDetail {
        replaced = List.copyOf(replaced);
        blocks = List.copyOf(blocks);
    }

    /// Where its text stands.
    TextPlace place() {
        return TextPlace.of(row.decision().projectId());
    }
}
