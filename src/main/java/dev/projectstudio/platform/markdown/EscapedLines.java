package dev.projectstudio.platform.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Lines of Markdown that would be taken for the skeleton of a document, and how to write them so that they are not:
/// with a backslash in front, which Markdown takes away again. The skeleton is made of headings outside of fenced code.
public final class EscapedLines {

    private final Pattern heading;
    private final Pattern escaped;

    /// @param levels headings of the levels 1 to this one are the skeleton
    public EscapedLines(int levels) {
        var sign = "#{1," + levels + "}(?:[ \\t].*)?";
        this.heading = Pattern.compile(" {0,3}" + sign);
        this.escaped = Pattern.compile("( {0,3})\\\\(\\\\*(?:" + sign + "|`{3,}.*|~{3,}.*))");
    }

    /// @param fences whether code may stand in it as it is; in an item of a list it may not
    public List<String> escape(List<String> lines, boolean fences) {
        return outsideOfCode(lines, fences, this::escape);
    }

    /// The way back.
    public List<String> unescape(List<String> lines, boolean fences) {
        return outsideOfCode(lines, fences, this::unescape);
    }

    private static List<String> outsideOfCode(List<String> lines, boolean fences, UnaryOperator<String> change) {
        var code = new Fences(lines);
        var changed = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int end = fences ? code.endOf(i) : -1;
            if (end >= 0) {
                changed.addAll(lines.subList(i, end + 1));
                i = end;
            } else {
                changed.add(change.apply(lines.get(i)));
            }
        }
        return changed;
    }

    private String escape(String line) {
        if (heading.matcher(line).matches()
                || Fences.opens(line)
                || escaped.matcher(line).matches()) {
            int blanks = line.length() - line.stripLeading().length();
            return line.substring(0, blanks) + "\\" + line.substring(blanks);
        }
        return line;
    }

    private String unescape(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        var matcher = escaped.matcher(line);
        return matcher.matches() ? matcher.group(1) + matcher.group(2) : line;
    }
}
