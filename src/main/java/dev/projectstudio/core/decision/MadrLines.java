package dev.projectstudio.core.decision;

import dev.projectstudio.platform.markdown.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines of a text of the user's that would be taken for the skeleton of a record, and how to write them so that they
/// are not: with a backslash in front, which Markdown takes away again.
///
/// The skeleton is made of headings of the first three levels outside of fenced code.
final class MadrLines {

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,3}(?:[ \\t].*)?");
    private static final Pattern ESCAPED =
            Pattern.compile("( {0,3})\\\\(\\\\*(?:#{1,3}(?:[ \\t].*)?|`{3,}.*|~{3,}.*))");

    private MadrLines() {}

    static List<String> of(String text) {
        return List.of(text.split("\n", -1));
    }

    static List<String> escaped(String text) {
        var lines = of(text);
        var code = new Fences(lines);
        var escaped = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int end = code.endOf(i);
            if (end >= 0) {
                escaped.addAll(lines.subList(i, end + 1));
                i = end;
            } else {
                escaped.add(escapedLine(lines.get(i)));
            }
        }
        return escaped;
    }

    /// The way back, without blanks around it.
    static String unescaped(List<String> lines) {
        var code = new Fences(lines);
        var unescaped = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int end = code.endOf(i);
            if (end >= 0) {
                unescaped.addAll(lines.subList(i, end + 1));
                i = end;
            } else {
                var line = ESCAPED.matcher(lines.get(i));
                unescaped.add(line.matches() ? line.group(1) + line.group(2) : lines.get(i));
            }
        }
        return String.join("\n", unescaped).strip();
    }

    private static String escapedLine(String line) {
        if (HEADING.matcher(line).matches()
                || Fences.opens(line)
                || ESCAPED.matcher(line).matches()) {
            int blanks = line.length() - line.stripLeading().length();
            return line.substring(0, blanks) + "\\" + line.substring(blanks);
        }
        return line;
    }
}
