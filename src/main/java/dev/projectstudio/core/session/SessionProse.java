package dev.projectstudio.core.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A part of a session's file that is read as text: the summary, the notes, and whatever somebody wrote there by hand
/// that no form knows.
///
/// @param name of its section; empty for what stands before the first
/// @param text Markdown, never empty
public record SessionProse(String name, String text) {

    private static final Set<String> LISTS = Set.of("files changed", "decisions made", "open questions");
    private static final List<String> FIELDS = List.of("Date", "Duration", "Cycle");

    /// All of it, in the order of the file.
    public static List<SessionProse> of(SessionText file) {
        var document = SessionDocument.of(file.text());
        var prose = new ArrayList<SessionProse>();
        add(prose, "", beforeSections(SessionDocument.lines(document.head())));
        var lists = new LinkedHashSet<String>();
        for (var section : document.sections()) {
            var lines = SessionDocument.lines(section.body());
            var name = section.name().toLowerCase(Locale.ROOT);
            boolean isList = LISTS.contains(name) && lists.add(name);
            add(
                    prose,
                    section.name(),
                    isList ? SessionItems.of(lines).leftOver() : SessionFormat.SKELETON.unescape(lines, true));
        }
        return prose;
    }

    private static List<String> beforeSections(List<String> head) {
        var lines = new ArrayList<>(head);
        lines.stream().filter(SessionHead::isTitle).findFirst().ifPresent(lines::remove);
        FIELDS.forEach(field -> lines.stream()
                .filter(line -> SessionHead.isField(line, field))
                .findFirst()
                .ifPresent(lines::remove));
        return lines;
    }

    private static void add(List<SessionProse> prose, String name, List<String> lines) {
        var text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            prose.add(new SessionProse(name, text));
        }
    }
}
