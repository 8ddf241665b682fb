package dev.projectstudio.ui.memory;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.platform.markdown.Block;
import java.util.List;

/// The text of a hit, as it is read beside the list.
///
/// @param tags of a learning
/// @param place the block in which something that was looked for stands first; 0 where none has it
record Preview(Hit hit, List<String> tags, List<Block> blocks, int place) {

    Preview {
        tags = List.copyOf(tags);
        blocks = List.copyOf(blocks);
    }

    /// Where the text stands.
    TextPlace textPlace() {
        return hit.ref().kind() == Kind.CONTEXT
                ? new TextPlace.InContext(new ContextFileId(hit.ref().id()))
                : TextPlace.of(hit.project());
    }
}
