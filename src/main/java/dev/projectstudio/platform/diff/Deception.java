package dev.projectstudio.platform.diff;

/// A character that is not what it seems.
///
/// @param line counted from 1
/// @param column where it is in the line, counted in `char`s from 0
public record Deception(Kind kind, int line, int column, int codePoint) {

    /// What the character does.
    public enum Kind {
        /// Turns the direction of the text that follows.
        BIDI,
        /// Takes no room, or looks like nothing.
        INVISIBLE,
        /// Spells a hidden text, letter by letter.
        TAG,
        /// Drives a terminal.
        CONTROL
    }

    /// `U+202E`, as people look it up.
    public String notation() {
        return "U+%04X".formatted(codePoint);
    }
}
