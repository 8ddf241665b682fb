package dev.projectstudio.platform.text;

import dev.projectstudio.platform.text.JsoncValue.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes a value into a JSON text in the text's own manner: its indentation, its line ends, all in one line where it
/// is.
final class JsonSplice {

    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final boolean isOneLine;
    private final String lineEnd;
    private final String unit;
    private final String space;

    /// @param next to what is written, the nearest first
    private JsonSplice(String text, JsoncValue root, List<JsoncValue> next) {
        this.text = text;
        this.isOneLine = !root.members().isEmpty() && !hasBreak(root.start(), root.end());
        this.lineEnd = lineEnd(text);
        this.unit = Stream.concat(next.stream(), Stream.of(root))
                .flatMap(value -> unit(value).stream())
                .findFirst()
                .orElse(text.contains("\n\t") ? "\t" : "  ");
        this.space = root.members().isEmpty() ? " " : space(root.members().getLast());
    }

    private record Edit(int start, int end, String text) {}

    static String replaced(String text, JsoncValue root, Member member, JsoncValue next) {
        var splice = new JsonSplice(text, root, List.of(member.value()));
        splice.replace(member, next);
        return splice.result();
    }

    /// @param missing the names that the holder lacks; the last is the value's own. An array lacks none
    static String inserted(String text, JsoncValue root, JsoncValue holder, List<String> missing, JsoncValue value) {
        var next = new ArrayList<>(
                holder.parts().reversed().stream().map(Member::value).toList());
        next.add(holder);
        var splice = new JsonSplice(text, root, next);
        splice.insert(holder, missing, value);
        return splice.result();
    }

    static String removed(String text, JsoncValue holder, Member member) {
        var splice = new JsonSplice(text, holder, List.of());
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
        if (members.stream().anyMatch(member -> isAtLineStart(holder, member))) {
            var indent = indentOfMembers(holder);
            var line = lineEnd + indent + member(missing, value, indent) + (hasComma ? "," : "");
            if (!hasComma) {
                edits.add(new Edit(last.value().end(), last.value().end(), ","));
            }
            edits.add(new Edit(holder.tail(), holder.tail(), line));
        } else {
            var between = space(last);
            var written = memberInLine(missing, value, between);
            int at = hasComma ? last.comma() + 1 : last.value().end();
            edits.add(new Edit(at, at, hasComma ? between + written + "," : "," + between + written));
        }
    }

    /// Into one that has no member. White space alone is written over; behind a comment nothing is.
    private void insertFirst(JsoncValue holder, List<String> missing, JsoncValue value) {
        int begin = holder.tail();
        int close = holder.end() - 1;
        boolean hasComment = begin > holder.start() + 1;
        if (isOneLine && !hasComment) {
            var around = text.substring(begin, close);
            edits.add(new Edit(begin, close, around + memberInLine(missing, value, space) + around));
        } else if (hasComment && !hasBreak(begin, close)) {
            edits.add(new Edit(begin, begin, " " + memberInLine(missing, value, space)));
        } else {
            var outer = indentOf(holder.start());
            var line = lineEnd + outer + unit + member(missing, value, outer + unit);
            edits.add(hasComment ? new Edit(begin, begin, line) : new Edit(begin, close, line + lineEnd + outer));
        }
    }

    /// The last one, as it is put in, leaves nothing; of another one its line goes with it.
    private void remove(JsoncValue holder, Member member) {
        var members = holder.parts();
        int index = members.indexOf(member);
        boolean isLast = index == members.size() - 1;
        int begin = member.start();
        int end = member.comma() >= 0 ? member.comma() + 1 : member.value().end();
        int rest = afterSpaces(end);
        boolean isAtStart = isAtLineStart(holder, member);
        boolean isAtEnd = isLast && isBlank(end, holder.end() - 1);
        if (isAtEnd && index == 0 && isBlank(holder.start() + 1, begin)) {
            edits.add(new Edit(holder.start() + 1, holder.end() - 1, ""));
            return;
        }
        if (isAtStart && isAtEnd) {
            begin = beforeBreak(beforeSpaces(begin));
        } else if (isAtStart && isLineEnd(rest)) {
            begin = beforeBreak(beforeSpaces(begin));
            end = rest;
        } else if (isLast) {
            begin = beforeSpaces(begin);
        } else {
            end = rest;
        }
        edits.add(new Edit(begin, end, ""));
        if (isLast && index > 0 && member.comma() < 0) {
            int comma = members.get(index - 1).comma();
            edits.add(new Edit(comma, comma + 1, ""));
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
                .filter(member -> isAtLineStart(holder, member))
                .findFirst()
                .map(member -> indentOf(member.start()))
                .orElse(indentOf(holder.start()) + unit);
    }

    /// By how much the first member that has a line of its own is indented.
    private Optional<String> unit(JsoncValue value) {
        for (var member : value.parts()) {
            if (isAtLineStart(value, member)) {
                var indent = indentOf(member.start());
                var outer = indentOf(value.start());
                return indent.startsWith(outer) && indent.length() > outer.length()
                        ? Optional.of(indent.substring(outer.length()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isAtLineStart(JsoncValue holder, Member member) {
        int before = beforeSpaces(member.start());
        return before > holder.start() && isBreak(text.charAt(before - 1));
    }

    private static String lineEnd(String text) {
        int first = 0;
        while (first < text.length() && !isBreak(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return "\n";
        }
        return text.startsWith("\r\n", first) ? "\r\n" : text.substring(first, first + 1);
    }

    private String indentOf(int at) {
        int start = at;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        if (start == 0 && text.startsWith("\uFEFF")) {
            start = 1;
        }
        return text.substring(start, Math.min(afterSpaces(start), at));
    }

    private int beforeBreak(int lineStart) {
        int before = lineStart - 1;
        boolean isPair = text.charAt(before) == '\n' && before > 0 && text.charAt(before - 1) == '\r';
        return isPair ? before - 1 : before;
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
        return at >= text.length() || isBreak(text.charAt(at));
    }

    private boolean isBlank(int from, int to) {
        return from <= to && text.substring(from, to).isBlank();
    }

    private boolean hasBreak(int from, int to) {
        return text.substring(from, to).chars().anyMatch(letter -> isBreak((char) letter));
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r';
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
