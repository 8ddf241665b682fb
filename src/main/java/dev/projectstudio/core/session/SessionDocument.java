package dev.projectstudio.core.session;

import dev.projectstudio.platform.markdown.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A session's file in pieces, which put together are the file again, byte for byte: what is in front of the first
/// section, then one piece for each heading of the second level with what follows it.
///
/// Of two sections of one name the first counts; the other stays where it is, as text.
record SessionDocument(String head, List<Section> sections) {

    private static final Pattern SECTION = Pattern.compile(" {0,3}##[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");

    SessionDocument {
        sections = List.copyOf(sections);
    }

    /// @param heading the line of the heading, with its end
    /// @param body what follows up to the next heading
    record Section(String name, String heading, String body) {

        String raw() {
            return heading + body;
        }
    }

    static SessionDocument of(String text) {
        var lines = lines(text);
        var at = positions(text, lines.size());
        var starts = starts(lines);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            var heading = SECTION.matcher(lines.get(start));
            var name = heading.matches() ? heading.group(1).strip() : "";
            var raw = text.substring(at[start], at[start + 1]);
            sections.add(new Section(name, raw, text.substring(at[start + 1], at[end])));
        }
        return new SessionDocument(
                text.substring(0, starts.isEmpty() ? text.length() : at[starts.getFirst()]), sections);
    }

    String text() {
        var text = new StringBuilder(head);
        sections.forEach(section -> text.append(section.raw()));
        return text.toString();
    }

    Optional<Section> section(String name) {
        return sections.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    SessionDocument withHead(String next) {
        return new SessionDocument(next, sections);
    }

    /// Another body for a section; one that is missing is added at the end.
    SessionDocument with(String name, String body, String lineEnd) {
        var next = new ArrayList<>(sections);
        var old = section(name).orElse(null);
        if (old == null) {
            next.add(new Section(name, "## " + name + lineEnd, body));
        } else {
            var heading = old.heading().endsWith("\n") ? old.heading() : old.heading() + lineEnd;
            next.set(sections.indexOf(old), new Section(name, heading, body));
        }
        return new SessionDocument(head, next);
    }

    /// The same with something at its very end.
    SessionDocument ending(String more) {
        if (sections.isEmpty()) {
            return new SessionDocument(head + more, sections);
        }
        var next = new ArrayList<>(sections);
        var last = next.removeLast();
        next.add(new Section(last.name(), last.heading(), last.body() + more));
        return new SessionDocument(head, next);
    }

    /// What ends the lines of a text: the first end it has.
    static String lineEnd(String text) {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /// The lines without their ends.
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            boolean isLong = end > start && text.charAt(end - 1) == '\r';
            lines.add(text.substring(start, end < 0 ? next : isLong ? end - 1 : end));
            start = next;
        }
        return lines;
    }

    /// Where each line begins, and the end of the text.
    private static int[] positions(String text, int lines) {
        var at = new int[lines + 1];
        for (int line = 1; line < lines; line++) {
            at[line] = text.indexOf('\n', at[line - 1]) + 1;
        }
        at[lines] = text.length();
        return at;
    }

    private static List<Integer> starts(List<String> lines) {
        var code = new Fences(lines);
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (code.endOf(i) >= 0) {
                i = code.endOf(i);
            } else if (isSection(lines.get(i))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isSection(String line) {
        int sign = 0;
        while (sign < line.length() && sign < 3 && line.charAt(sign) == ' ') {
            sign++;
        }
        return line.startsWith("##", sign) && SECTION.matcher(line).matches();
    }
}
