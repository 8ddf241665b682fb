package dev.projectstudio.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Puts new pieces into a session's file, with the line ends that it has.
final class SessionEditing {

    private final String lineEnd;
    private SessionDocument document;

    SessionEditing(String file) {
        this.lineEnd = SessionDocument.lineEnd(file);
        this.document = SessionDocument.of(file);
    }

    String file() {
        return document.text();
    }

    void title(String title) {
        var lines = head();
        int at = indexOf(lines, SessionHead::isTitle);
        if (at < 0) {
            lines.addAll(0, List.of("# " + title, ""));
        } else {
            lines.set(at, "# " + title);
        }
        head(lines);
    }

    /// @param value null takes the line away
    void field(String name, @Nullable String value) {
        var lines = head();
        int at = indexOf(lines, line -> SessionHead.isField(line, name));
        if (at >= 0 && value == null) {
            lines.remove(at);
        } else if (at >= 0 && value != null) {
            lines.set(at, SessionFormat.field(name, value));
        } else if (value != null) {
            addField(lines, SessionFormat.field(name, value));
        }
        head(lines);
    }

    void text(String name, String before, String after, Function<String, List<String>> written) {
        if (!before.equals(after)) {
            section(name, written.apply(after));
        }
    }

    /// What stands in the section and is no item stays, below the items.
    <T> void list(String name, List<T> before, List<T> after, Function<List<T>, List<String>> written) {
        if (!before.equals(after)) {
            var lines = new ArrayList<>(written.apply(after));
            var rest = document.section(name)
                    .map(section -> SessionItems.of(SessionDocument.lines(section.body()))
                            .leftOver())
                    .orElse(List.of());
            if (!rest.isEmpty() && !lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(rest);
            section(name, lines);
        }
    }

    private void section(String name, List<String> lines) {
        if (document.section(name).isEmpty()) {
            endOpenLine();
        }
        boolean isLast = document.section(name)
                .map(section -> section == document.sections().getLast())
                .orElse(true);
        var body = new StringBuilder();
        lines.forEach(line -> body.append(line).append(lineEnd));
        if (!isLast) {
            body.append(lineEnd);
        }
        document = document.with(name, body.toString(), lineEnd);
    }

    /// A section that is added begins on a line of its own, after an empty one.
    private void endOpenLine() {
        var text = document.text();
        if (!text.isEmpty() && !text.endsWith(lineEnd + lineEnd)) {
            document = document.ending(text.endsWith("\n") ? lineEnd : lineEnd + lineEnd);
        }
    }

    private void addField(List<String> lines, String field) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("**") || (last < 0 && SessionHead.isTitle(lines.get(i)))) {
                last = i;
            }
        }
        if (last >= 0 && SessionHead.isTitle(lines.get(last))) {
            lines.addAll(last + 1, List.of("", field));
        } else {
            lines.add(last + 1, field);
        }
    }

    private List<String> head() {
        return new ArrayList<>(SessionDocument.lines(document.head()));
    }

    private void head(List<String> lines) {
        var head = new StringBuilder();
        lines.forEach(line -> head.append(line).append(lineEnd));
        document = document.withHead(head.toString());
    }

    private static int indexOf(List<String> lines, Predicate<String> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
