package dev.projectstudio.core.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A session as it stands in a form: all of it as it is typed, whether it can be read yet or not.
///
/// Items are one to a line; lines that begin with two blanks belong to the item above. A file may be followed by its
/// lines: `src/Auth.java +12 -3`.
///
/// @param project the id of the one it is captured in
/// @param cycle as a file names it; empty for none
public record SessionDraft(
        String project,
        String title,
        String cycle,
        String date,
        String duration,
        String summary,
        String files,
        String decisions,
        String questions,
        String notes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final Pattern COUNTED = Pattern.compile("(.*\\S)\\s+\\+(\\d{1,9})\\s+[-−](\\d{1,9})");
    private static final String FURTHER = "  ";

    /// A new one.
    public static SessionDraft empty(String project) {
        return new SessionDraft(project, "", "", "", "", "", "", "", "", "");
    }

    /// What a session's file says.
    ///
    /// @param zone in which the date is typed
    public static SessionDraft of(String project, SessionContent content, ZoneId zone) {
        return new SessionDraft(
                project,
                content.title(),
                content.cycle() == null ? "" : content.cycle(),
                content.at() == null ? "" : typed(content.at().toInstant(), zone),
                content.minutes() == null ? "" : String.valueOf(content.minutes()),
                content.summary(),
                typed(content.files()),
                items(content.decisions()),
                items(content.questions()),
                content.notes());
    }

    /// A draft that was kept; empty for what is none.
    public static Optional<SessionDraft> read(String kept) {
        try {
            return Optional.of(JSON.readValue(kept, SessionDraft.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// To be kept.
    public String written() {
        return JSON.valueToTree(this).toString();
    }

    /// What it says.
    ///
    /// @param before what the session says now, for the date, which is typed to the minute and in this zone; null
    ///     for a new one
    /// @throws InvalidInput `not-a-moment` or `not-a-duration` for what cannot be read
    public SessionContent content(@Nullable SessionContent before, ZoneId zone) {
        return new SessionContent(
                title,
                at(before, zone),
                minutes(),
                cycle,
                summary,
                changed(),
                items(decisions),
                items(questions),
                notes);
    }

    /// The files that stand in it.
    public List<ChangedFile> changed() {
        return files.lines()
                .filter(line -> !line.isBlank())
                .map(SessionDraft::file)
                .toList();
    }

    /// The same with other files.
    public SessionDraft changing(String next) {
        return new SessionDraft(project, title, cycle, date, duration, summary, next, decisions, questions, notes);
    }

    /// Files as they are typed.
    public static String typed(List<ChangedFile> files) {
        return files.stream()
                .map(file ->
                        file.added() == null ? file.path() : file.path() + " +" + file.added() + " -" + file.removed())
                .collect(Collectors.joining("\n"));
    }

    /// A moment as it is typed.
    public static String typed(Instant at, ZoneId zone) {
        return TYPED.format(at.atZone(zone));
    }

    private @Nullable ZonedDateTime at(@Nullable SessionContent before, ZoneId zone) {
        var typed = date.strip();
        if (typed.isEmpty()) {
            return null;
        }
        var known = before == null ? null : before.at();
        if (known != null && typed(known.toInstant(), zone).equals(typed)) {
            return known;
        }
        return SessionFormat.date(typed, zone).orElseThrow(() -> new InvalidInput("not-a-moment", typed));
    }

    private @Nullable Integer minutes() {
        var typed = duration.strip();
        return typed.isEmpty()
                ? null
                : SessionFormat.minutes(typed).orElseThrow(() -> new InvalidInput("not-a-duration", typed));
    }

    private static ChangedFile file(String line) {
        var counted = COUNTED.matcher(line.strip());
        return counted.matches()
                ? new ChangedFile(
                        counted.group(1), Integer.valueOf(counted.group(2)), Integer.valueOf(counted.group(3)))
                : ChangedFile.of(line.strip());
    }

    private static String items(List<String> items) {
        return items.stream().map(item -> item.replace("\n", "\n" + FURTHER)).collect(Collectors.joining("\n"));
    }

    private static List<String> items(String typed) {
        var items = new ArrayList<String>();
        for (var line : typed.lines().toList()) {
            boolean isFurther = !items.isEmpty() && (line.startsWith(FURTHER) || line.isBlank());
            if (isFurther) {
                items.add(items.removeLast() + "\n" + (line.isBlank() ? "" : line.substring(FURTHER.length())));
            } else {
                items.add(line);
            }
        }
        return items.stream()
                .map(item -> item.startsWith("- ") ? item.substring(2) : item)
                .toList();
    }
}
