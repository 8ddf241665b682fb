package dev.projectstudio.core.search;

import java.util.List;

/// A piece of a text around what was found, on one line.
///
/// @param marks what was found in it, in order and apart from each other
public record Excerpt(String text, List<Mark> marks) {

    /// From and to in UTF-16 units; the last is not part of it.
    public record Mark(int from, int to) {}

    static final Excerpt NONE = new Excerpt("", List.of());

    public Excerpt {
        marks = List.copyOf(marks);
    }
}
