package dev.projectstudio.core.session;

import dev.projectstudio.platform.markdown.EscapedLines;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/// The Markdown form of a session, as the seed shows it: a title, three fields, six sections.
///
/// What Studio wrote reads back as the same, and writing that again gives the same bytes. In a file that was written or
/// edited by hand, an edit changes the pieces it is about; everything else stays, byte for byte.
public final class SessionFormat {

    /// What headings of the first two levels make.
    static final EscapedLines SKELETON = new EscapedLines(2);

    private static final String DATE = "Date";
    private static final String DURATION = "Duration";
    private static final String CYCLE = "Cycle";
    private static final String SUMMARY = "Summary";
    private static final String FILES = "Files Changed";
    private static final String DECISIONS = "Decisions Made";
    private static final String QUESTIONS = "Open Questions";
    private static final String NOTES = "Notes";

    private SessionFormat() {}

    /// @param zone the zone of a date that names none
    public static SessionContent read(String text, ZoneId zone) {
        var document = SessionDocument.of(text);
        var head = SessionDocument.lines(document.head());
        return new SessionContent(
                SessionHead.title(head).orElse(""),
                SessionHead.field(head, DATE)
                        .map(written -> SessionHead.date(written, zone))
                        .orElse(null),
                SessionHead.field(head, DURATION).map(SessionHead::minutes).orElse(null),
                SessionHead.field(head, CYCLE).orElse(null),
                text(document, SUMMARY),
                items(document, FILES).items().stream().map(SessionItems::file).toList(),
                items(document, DECISIONS).items(),
                items(document, QUESTIONS).items(),
                text(document, NOTES));
    }

    /// A date as it may stand in a file; empty for what is none.
    ///
    /// @param zone the zone of a time that names none
    public static Optional<ZonedDateTime> date(String written, ZoneId zone) {
        return Optional.ofNullable(SessionHead.date(written, zone));
    }

    /// A duration as it may stand in a file; empty for what is none.
    public static Optional<Integer> minutes(String written) {
        return Optional.ofNullable(SessionHead.minutes(written));
    }

    /// A new file.
    public static String write(SessionContent content) {
        var text = new StringBuilder(head(content));
        text.append(section(SUMMARY, textLines(content.summary())));
        text.append(section(FILES, fileLines(content.files())));
        text.append(section(DECISIONS, SessionItems.written(content.decisions())));
        text.append(section(QUESTIONS, SessionItems.written(content.questions())));
        text.append(section(NOTES, textLines(content.notes())));
        return text.substring(0, text.length() - 1);
    }

    /// The file with what differs between the two put in.
    ///
    /// @param before what the file says now
    public static String edit(String file, SessionContent before, SessionContent after) {
        var edit = new SessionEditing(file);
        if (!before.title().equals(after.title())) {
            edit.title(after.title());
        }
        if (!before.hasSameTime(after)) {
            edit.field(DATE, after.at() == null ? null : SessionHead.date(after.at()));
        }
        if (!Objects.equals(before.minutes(), after.minutes())) {
            edit.field(DURATION, after.minutes() == null ? null : SessionHead.minutes(after.minutes()));
        }
        if (!Objects.equals(before.cycle(), after.cycle())) {
            edit.field(CYCLE, after.cycle());
        }
        edit.text(SUMMARY, before.summary(), after.summary(), SessionFormat::textLines);
        edit.list(FILES, before.files(), after.files(), SessionFormat::fileLines);
        edit.list(DECISIONS, before.decisions(), after.decisions(), SessionItems::written);
        edit.list(QUESTIONS, before.questions(), after.questions(), SessionItems::written);
        edit.text(NOTES, before.notes(), after.notes(), SessionFormat::textLines);
        return edit.file();
    }

    private static String head(SessionContent content) {
        var head = new StringJoiner("\n", "", "\n\n");
        head.add("# " + content.title()).add("");
        if (content.at() != null) {
            head.add(field(DATE, SessionHead.date(content.at())));
        }
        if (content.minutes() != null) {
            head.add(field(DURATION, SessionHead.minutes(content.minutes())));
        }
        if (content.cycle() != null) {
            head.add(field(CYCLE, content.cycle()));
        }
        return head.toString();
    }

    static String field(String name, String value) {
        return "**" + name + ":** " + value;
    }

    private static String section(String name, List<String> lines) {
        var section = new StringJoiner("\n", "", "\n\n").add("## " + name);
        lines.forEach(section::add);
        return section.toString();
    }

    private static List<String> textLines(String text) {
        return SKELETON.escape(text.lines().toList(), true);
    }

    private static List<String> fileLines(List<ChangedFile> files) {
        return files.stream().map(file -> "- " + SessionItems.written(file)).toList();
    }

    /// Without the empty lines at its ends.
    private static String text(SessionDocument document, String name) {
        var body = document.section(name).map(SessionDocument.Section::body).orElse("");
        return body.indexOf('\\') < 0 && body.indexOf('\r') < 0 ? between(body) : unescaped(document, name);
    }

    /// Of a text in which no line is written otherwise than it is meant.
    private static String between(String body) {
        int start = 0;
        int end = body.length();
        while (start < end && body.charAt(start) == '\n') {
            start++;
        }
        while (end > start && body.charAt(end - 1) == '\n') {
            end--;
        }
        return body.substring(start, end);
    }

    private static String unescaped(SessionDocument document, String name) {
        var lines = SKELETON.unescape(bodyLines(document, name), true);
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isEmpty()) {
            start++;
        }
        while (start < end && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join("\n", lines.subList(start, end));
    }

    private static SessionItems items(SessionDocument document, String name) {
        return SessionItems.of(bodyLines(document, name));
    }

    private static List<String> bodyLines(SessionDocument document, String name) {
        return document.section(name)
                .map(section -> SessionDocument.lines(section.body()))
                .orElse(List.of());
    }
}
