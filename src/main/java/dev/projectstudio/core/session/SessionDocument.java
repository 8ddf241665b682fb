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
        var raw = split(text);
        var bare = raw.stream().map(SessionDocument::bare).toList();
        var starts = starts(bare);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : raw.size();
            var heading = SECTION.matcher(bare.get(start));
            var name = heading.matches() ? heading.group(1).strip() : "";
            sections.add(new Section(name, raw.get(start), String.join("", raw.subList(start + 1, end))));
        }
        int first = starts.isEmpty() ? raw.size() : starts.getFirst();
        return new SessionDocument(String.join("", raw.subList(0, first)), sections);
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
        return split(text).stream().map(SessionDocument::bare).toList();
    }

    private static List<Integer> starts(List<String> lines) {
        var code = new Fences(lines);
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (code.endOf(i) >= 0) {
                i = code.endOf(i);
            } else if (SECTION.matcher(lines.get(i)).matches()) {
                starts.add(i);
            }
        }
        return starts;
    }

    /// Each with its end; the last may have none.
    private static List<String> split(String text) {
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

    private static String bare(String line) {
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\n') {
            end--;
            if (end > 0 && line.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return line.substring(0, end);
    }
}
