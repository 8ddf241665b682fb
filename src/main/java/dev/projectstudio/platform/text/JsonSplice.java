package dev.projectstudio.platform.text;

import dev.projectstudio.platform.text.JsoncValue.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Writes a value into a JSON text in the text's own manner: its indentation, its line ends, all in one line where it
/// is.
final class JsonSplice {

    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final boolean isOneLine;
    private final String lineEnd;
    private final String unit;

    private JsonSplice(String text, JsoncValue root) {
        this.text = text;
        this.isOneLine = !root.members().isEmpty() && !hasBreak(root.start(), root.end());
        this.lineEnd = lineEnd(text);
        this.unit = unit(root);
    }

    private record Edit(int start, int end, String text) {}

    static String replaced(String text, JsoncValue root, Member member, JsoncValue next) {
        var splice = new JsonSplice(text, root);
        splice.replace(member, next);
        return splice.result();
    }

    /// @param missing the names that the holder lacks; the last is the value's own. An array lacks none
    static String inserted(String text, JsoncValue root, JsoncValue holder, List<String> missing, JsoncValue value) {
        var splice = new JsonSplice(text, root);
        splice.insert(holder, missing, value);
        return splice.result();
    }

    static String removed(String text, JsoncValue holder, Member member) {
        var splice = new JsonSplice(text, holder);
        splice.remove(holder, member);
        return splice.result();
    }

    /// What is the same stays as it is written.
    private void replace(Member member, JsoncValue next) {
        var now = member.value();
        if (now.canonical().equals(next.canonical())) {
            return;
        }
        if (now.isObject() && next.isObject() && names(now).equals(names(next))) {
            for (int at = 0; at < now.members().size(); at++) {
                replace(now.members().get(at), next.members().get(at).value());
            }
            return;
        }
        var written = isOneLine ? next.inLine(space(member)) : next.rendered(indentOf(member.start()), unit, lineEnd);
        edits.add(new Edit(now.start(), now.end(), written));
    }

    private void insert(JsoncValue holder, List<String> missing, JsoncValue value) {
        var members = holder.parts();
        if (members.isEmpty()) {
            insertFirst(holder, missing, value);
            return;
        }
        var last = members.getLast();
        boolean hasComma = last.comma() >= 0;
        if (hasBreak(holder.start(), holder.end())) {
            var indent = indentOfMembers(holder);
            var line = lineEnd + indent + member(missing, value, indent) + (hasComma ? "," : "");
            if (!hasComma) {
                edits.add(new Edit(last.value().end(), last.value().end(), ","));
            }
            edits.add(new Edit(holder.tail(), holder.tail(), line));
        } else {
            var space = space(last);
            var written = memberInLine(missing, value, space);
            int at = hasComma ? last.comma() + 1 : last.value().end();
            edits.add(new Edit(at, at, hasComma ? space + written + "," : "," + space + written));
        }
    }

    private void insertFirst(JsoncValue holder, List<String> missing, JsoncValue value) {
        if (isOneLine) {
            edits.add(new Edit(holder.tail(), holder.tail(), memberInLine(missing, value, " ")));
            return;
        }
        var outer = indentOf(holder.start());
        var indent = outer + unit;
        var line = lineEnd + indent + member(missing, value, indent);
        if (holder.tail() == holder.start() + 1) {
            edits.add(new Edit(holder.tail(), holder.end() - 1, line + lineEnd + outer));
        } else {
            var close = hasBreak(holder.tail(), holder.end()) ? "" : lineEnd + outer;
            edits.add(new Edit(holder.tail(), holder.tail(), line + close));
        }
    }

    private void remove(JsoncValue holder, Member member) {
        var members = holder.parts();
        int index = members.indexOf(member);
        boolean isLast = index == members.size() - 1;
        int end = member.comma() >= 0 ? member.comma() + 1 : member.value().end();
        int begin = member.start();
        int lineStart = lineStart(begin);
        int rest = afterSpaces(end);
        if (lineStart > holder.start() && isBlank(lineStart, begin) && isLineEnd(rest)) {
            begin = beforeBreak(lineStart);
            end = rest;
        } else if (!isLast) {
            end = rest;
        } else if (index > 0) {
            begin = beforeSpaces(begin);
        }
        edits.add(new Edit(begin, end, ""));
        if (isLast && index > 0 && member.comma() < 0) {
            int comma = members.get(index - 1).comma();
            edits.add(new Edit(comma, comma + 1, ""));
        }
        if (members.size() == 1 && isBlank(holder.start() + 1, begin) && isBlank(end, holder.end() - 1)) {
            edits.clear();
            edits.add(new Edit(holder.start(), holder.end(), holder.isObject() ? "{}" : "[]"));
        }
    }

    private String member(List<String> names, JsoncValue value, String indent) {
        if (names.isEmpty()) {
            return value.rendered(indent, unit, lineEnd);
        }
        var inner = indent;
        var out = new StringBuilder();
        for (var name : names.subList(0, names.size() - 1)) {
            inner += unit;
            out.append(quoted(name)).append(": {").append(lineEnd).append(inner);
        }
        out.append(quoted(names.getLast())).append(": ").append(value.rendered(inner, unit, lineEnd));
        for (int open = names.size() - 1; open > 0; open--) {
            inner = inner.substring(0, inner.length() - unit.length());
            out.append(lineEnd).append(inner).append('}');
        }
        return out.toString();
    }

    private static String memberInLine(List<String> names, JsoncValue value, String space) {
        if (names.isEmpty()) {
            return value.inLine(space);
        }
        var out = new StringBuilder();
        for (var name : names.subList(0, names.size() - 1)) {
            out.append(quoted(name)).append(':').append(space).append('{');
        }
        out.append(quoted(names.getLast())).append(':').append(space).append(value.inLine(space));
        return out.append("}".repeat(names.size() - 1)).toString();
    }

    private String result() {
        var out = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparing(edits::indexOf))
                .toList()
                .reversed()
                .forEach(edit -> out.replace(edit.start(), edit.end(), edit.text()));
        return out.toString();
    }

    private static List<String> names(JsoncValue object) {
        return object.members().stream().map(Member::name).toList();
    }

    /// What stands between a colon and a value; of an item of an array inside of it.
    private String space(Member member) {
        var inner = member.value().parts();
        if (member.key().isEmpty() && !inner.isEmpty()) {
            return space(inner.getLast());
        }
        int before = member.value().start();
        return before > 0 && text.charAt(before - 1) == ' ' ? " " : "";
    }

    private String indentOfMembers(JsoncValue holder) {
        return holder.parts().reversed().stream()
                .filter(member -> isBlank(lineStart(member.start()), member.start()))
                .findFirst()
                .map(member -> indentOf(member.start()))
                .orElse(indentOf(holder.start()) + unit);
    }

    /// By how much the first member that has a line of its own is indented.
    private String unit(JsoncValue root) {
        for (var member : root.members()) {
            var indent = indentOf(member.start());
            var outer = indentOf(root.start());
            if (isBlank(lineStart(member.start()), member.start())
                    && indent.startsWith(outer)
                    && indent.length() > outer.length()) {
                return indent.substring(outer.length());
            }
        }
        return "  ";
    }

    private static String lineEnd(String text) {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    private String indentOf(int at) {
        int start = lineStart(at);
        int end = afterSpaces(start);
        return text.substring(start, Math.min(end, at));
    }

    private int lineStart(int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        return start == 0 && text.startsWith("\uFEFF") ? 1 : start;
    }

    private int beforeBreak(int lineStart) {
        int before = lineStart - 1;
        return before > 0 && text.charAt(before - 1) == '\r' ? before - 1 : before;
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int beforeSpaces(int from) {
        int at = from;
        while (at > 0 && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isLineEnd(int at) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private boolean isBlank(int from, int to) {
        return from <= to && text.substring(from, to).isBlank();
    }

    private boolean hasBreak(int from, int to) {
        int at = text.indexOf('\n', from);
        return at >= 0 && at < to;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t';
    }

    /// A JSON string. RFC 8259 wants quotes, backslashes and control characters escaped.
    private static String quoted(String name) {
        var out = new StringBuilder("\"");
        for (char letter : name.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        return out.append('"').toString();
    }
}
