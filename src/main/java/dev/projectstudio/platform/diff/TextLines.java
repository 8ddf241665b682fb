package dev.projectstudio.platform.diff;

import java.util.List;
import java.util.stream.IntStream;

/// The lines of a text, as everything of diff and merge counts them: a line feed ends one, and nothing else does. A
/// carriage return alone stands in its line.
public final class TextLines {

    private TextLines() {}

    /// Without their line feeds.
    public static List<String> of(String text) {
        var lines = Tokens.lines(text);
        return IntStream.range(0, lines.size())
                .mapToObj(lines::piece)
                .map(TextLines::withoutFeed)
                .toList();
    }

    public static int count(String text) {
        return Tokens.lines(text).size();
    }

    static String withoutFeed(String line) {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
