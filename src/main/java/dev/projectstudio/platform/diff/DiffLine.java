package dev.projectstudio.platform.diff;

import java.util.List;

/// One line of a diff.
///
/// @param fromNumber counted from 1; 0 where the line is only in the new text
/// @param toNumber counted from 1; 0 where the line is only in the old text
/// @param text without its line feed
/// @param marks what changed inside the line; none where all of it did
/// @param endsFile whether it is the last of its text and has no line feed
public record DiffLine(Kind kind, int fromNumber, int toNumber, String text, List<Mark> marks, boolean endsFile) {

    /// Where a line is: in both texts, only in the old one, only in the new one.
    public enum Kind {
        SAME(' '),
        REMOVED('-'),
        ADDED('+');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /// What a unified diff writes before the line.
        public char sign() {
            return sign;
        }
    }

    public DiffLine {
        marks = List.copyOf(marks);
    }
}
