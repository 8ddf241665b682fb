package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.TagUse;
import java.util.List;
import java.util.stream.Stream;

/// A row of the list of tags.
///
/// @param name empty for all of them
/// @param count how many learnings have it
record TagRow(String name, int count) {

    /// All of them, and each.
    static List<TagRow> of(List<TagUse> tags) {
        return Stream.concat(Stream.of(new TagRow("", 0)), tags.stream().map(use -> new TagRow(use.tag(), use.count())))
                .toList();
    }
}
