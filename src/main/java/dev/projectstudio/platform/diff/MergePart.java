package dev.projectstudio.platform.diff;

/// A piece of a merge, in the order of the text.
public sealed interface MergePart {

    /// Lines on which the sides agree, or that only one of them changed.
    record Settled(String text) implements MergePart {}

    /// Lines that both sides changed, differently: what they were, and what each side made of them.
    ///
    /// @param line where it begins in the marked text, counted from 1
    record Conflicting(int line, String base, String studio, String repo) implements MergePart {}
}
