package dev.projectstudio.core.session;

import dev.projectstudio.platform.markdown.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines of Markdown that would be taken for the skeleton of a session's file, and how to write them so that they are
/// not: with a backslash in front, which Markdown takes away again.
///
/// The skeleton is made of headings of the first and second level outside of fenced code.
final class MarkdownLines {

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,2}(?:[ \\t].*)?");
    private static final Pattern ESCAPED =
            Pattern.compile("( {0,3})\\\\(\\\\*(?:#{1,2}(?:[ \\t].*)?|`{3,}.*|~{3,}.*))");

    private MarkdownLines() {}

    /// @param fences whether code may stand in it as it is; in an item of a list it may not
    static List<String> escaped(List<String> lines, boolean fences) {
        var code = new Fences(lines);
        var escaped = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int end = fences ? code.endOf(i) : -1;
            if (end >= 0) {
                escaped.addAll(lines.subList(i, end + 1));
                i = end;
            } else {
                escaped.add(escaped(lines.get(i)));
            }
        }
        return escaped;
    }

    /// The way back.
    static List<String> unescaped(List<String> lines, boolean fences) {
        var code = new Fences(lines);
        var unescaped = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int end = fences ? code.endOf(i) : -1;
            if (end >= 0) {
                unescaped.addAll(lines.subList(i, end + 1));
                i = end;
            } else {
                var line = ESCAPED.matcher(lines.get(i));
                unescaped.add(line.matches() ? line.group(1) + line.group(2) : lines.get(i));
            }
        }
        return unescaped;
    }

    private static String escaped(String line) {
        if (HEADING.matcher(line).matches()
                || Fences.opens(line)
                || ESCAPED.matcher(line).matches()) {
            int blanks = line.length() - line.stripLeading().length();
            return line.substring(0, blanks) + "\\" + line.substring(blanks);
        }
        return line;
    }
}
