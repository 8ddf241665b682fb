package dev.projectstudio.core.sample;

import dev.projectstudio.core.sample.Sample.Session;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// A session as the seed writes it down: the file behind its row.
final class SessionText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd hh:mm a VV", Locale.ENGLISH);

    private SessionText() {}

    static String of(Session session, ZonedDateTime at, String cycle, int cycleNumber) {
        var files = session.files().stream()
                .map(file -> "`%s` (+%d -%d)".formatted(file.path(), file.added(), file.removed()))
                .toList();
        return """
                # %s

                **Date:** %s
                **Duration:** %d minutes
                **Cycle:** %s (CYC-%d)

                ## Summary
                %s

                ## Files Changed
                %s
                ## Decisions Made
                %s
                ## Open Questions
                %s
                ## Notes
                %s
                """.formatted(
                        session.title(),
                        DATE.format(at),
                        session.minutes(),
                        cycle,
                        cycleNumber,
                        session.summary(),
                        list(files),
                        list(session.decisions()),
                        list(session.questions()),
                        session.notes());
    }

    private static String list(List<String> items) {
        var lines = new StringJoiner("\n", "", "\n").setEmptyValue("");
        items.forEach(item -> lines.add("- " + item));
        return lines.toString();
    }
}
