package dev.projectstudio.core.decision;

import dev.projectstudio.platform.markdown.EscapedLines;
import java.util.List;

/// Texts of the user's as they stand in a record, whose skeleton is made of headings of the first three levels.
final class MadrLines {

    private static final EscapedLines SKELETON = new EscapedLines(3);

    private MadrLines() {}

    static List<String> of(String text) {
        return List.of(text.split("\n", -1));
    }

    static List<String> escaped(String text) {
        return SKELETON.escape(of(text), true);
    }

    /// The way back, without blanks around it.
    static String unescaped(List<String> lines) {
        return String.join("\n", SKELETON.unescape(lines, true)).strip();
    }
}
