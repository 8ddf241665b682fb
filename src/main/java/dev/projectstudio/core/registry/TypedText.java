package dev.projectstudio.core.registry;

import java.util.ArrayList;
import java.util.List;

/// A text on its way through an editor that knows neither line endings nor byte order marks: what was not touched comes
/// back byte for byte.
public final class TypedText {

    private static final String BOM = "\uFEFF";

    private final String original;
    private final List<String> lines;
    private final String ending;

    private TypedText(String original) {
        this.original = original;
        this.lines = lines(original.startsWith(BOM) ? original.substring(1) : original);
        long windows = lines.stream().filter(line -> line.endsWith("\r\n")).count();
        this.ending = windows * 2 > lines.size() ? "\r\n" : "\n";
    }

    public static TypedText of(String original) {
        return new TypedText(original);
    }

    /// What the editor shows: line feeds between lines, no byte order mark.
    public String shown() {
        return String.join("", lines.stream().map(TypedText::plain).toList());
    }

    /// What is to be saved of what was typed: the lines before and after what was touched are those of the original;
    /// those between end as most of it do.
    public String saved(String typed) {
        var next = lines(typed);
        int most = Math.min(lines.size(), next.size());
        int before = 0;
        while (before < most && plain(lines.get(before)).equals(next.get(before))) {
            before++;
        }
        int after = 0;
        while (after < most - before
                && plain(lines.get(lines.size() - 1 - after)).equals(next.get(next.size() - 1 - after))) {
            after++;
        }
        var saved = new StringBuilder(original.startsWith(BOM) ? BOM : "");
        lines.subList(0, before).forEach(saved::append);
        next.subList(before, next.size() - after)
                .forEach(line ->
                        saved.append(line.endsWith("\n") ? line.substring(0, line.length() - 1) + ending : line));
        lines.subList(lines.size() - after, lines.size()).forEach(saved::append);
        return saved.toString();
    }

    private static String plain(String line) {
        return line.endsWith("\r\n") ? line.substring(0, line.length() - 2) + "\n" : line;
    }

    /// Each with its line ending; the last one may have none.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
