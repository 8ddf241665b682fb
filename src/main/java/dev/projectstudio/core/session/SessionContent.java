package dev.projectstudio.core.session;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a session's file says.
///
/// Texts are Markdown with `\n` between lines, without empty lines at their ends; the title is one line.
///
/// @param at to the minute, as the file has it; null where it has none that can be read
/// @param minutes how long it took; null where nobody says
/// @param cycle as it is written down, such as `Auth Flow (CYC-102)`; null where it belongs to none
public record SessionContent(
        String title,
        @Nullable ZonedDateTime at,
        @Nullable Integer minutes,
        @Nullable String cycle,
        String summary,
        List<ChangedFile> files,
        List<String> decisions,
        List<String> questions,
        String notes) {

    private static final Pattern LINE_END = Pattern.compile("\\R");

    public SessionContent {
        title = line(title);
        at = at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
        cycle = cycle == null || cycle.isBlank() ? null : line(cycle);
        summary = text(summary);
        files = files.stream().filter(file -> !file.path().isEmpty()).toList();
        decisions = items(decisions);
        questions = items(questions);
        notes = text(notes);
    }

    /// A session of which only the title is known.
    public static SessionContent of(String title) {
        return new SessionContent(title, null, null, null, "", List.of(), List.of(), List.of(), "");
    }

    public SessionContent titled(String next) {
        return new SessionContent(next, at, minutes, cycle, summary, files, decisions, questions, notes);
    }

    public SessionContent dated(@Nullable ZonedDateTime next) {
        return new SessionContent(title, next, minutes, cycle, summary, files, decisions, questions, notes);
    }

    public SessionContent lasting(@Nullable Integer next) {
        return new SessionContent(title, at, next, cycle, summary, files, decisions, questions, notes);
    }

    public SessionContent in(@Nullable String next) {
        return new SessionContent(title, at, minutes, next, summary, files, decisions, questions, notes);
    }

    public SessionContent summarised(String next) {
        return new SessionContent(title, at, minutes, cycle, next, files, decisions, questions, notes);
    }

    public SessionContent changing(List<ChangedFile> next) {
        return new SessionContent(title, at, minutes, cycle, summary, next, decisions, questions, notes);
    }

    public SessionContent deciding(List<String> next) {
        return new SessionContent(title, at, minutes, cycle, summary, files, next, questions, notes);
    }

    public SessionContent asking(List<String> next) {
        return new SessionContent(title, at, minutes, cycle, summary, files, decisions, next, notes);
    }

    public SessionContent noting(String next) {
        return new SessionContent(title, at, minutes, cycle, summary, files, decisions, questions, next);
    }

    private static List<String> items(List<String> items) {
        return items.stream()
                .map(SessionContent::text)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String line(String text) {
        return LINE_END.matcher(text).replaceAll(" ").strip();
    }

    /// Lines of blanks alone are empty lines here.
    private static String text(String text) {
        return isTidy(text) ? text : tidied(text);
    }

    /// Whether it is as it is to be: most texts are.
    private static boolean isTidy(String text) {
        boolean isPadded = text.startsWith("\n") || text.endsWith("\n");
        return !isPadded && text.indexOf('\r') < 0 && !hasBlankLine(text);
    }

    private static boolean hasBlankLine(String text) {
        for (int start = 0, end; start < text.length(); start = end + 1) {
            int found = text.indexOf('\n', start);
            end = found < 0 ? text.length() : found;
            if (end > start
                    && Character.isWhitespace(text.charAt(start))
                    && text.substring(start, end).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String tidied(String text) {
        var lines = text.lines().map(line -> line.isBlank() ? "" : line).collect(Collectors.toList());
        while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return String.join("\n", lines);
    }

    boolean hasSameTime(SessionContent other) {
        return Objects.equals(at, other.at);
    }
}
