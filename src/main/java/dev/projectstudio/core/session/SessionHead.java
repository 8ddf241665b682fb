package dev.projectstudio.core.session;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands above the sections of a session's file: the title and the fields.
final class SessionHead {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd hh:mm a VV", Locale.ENGLISH);
    private static final List<DateTimeFormatter> READ = List.of(
            read("uuuu-MM-dd h:mm a[ VV]"), read("uuuu-MM-dd H:mm[:ss][ VV]"), read("uuuu-MM-dd'T'H:mm[:ss][VV]"));
    private static final Pattern TITLE = Pattern.compile(" {0,3}#[ \\t]+(.*?)[ \\t]*");
    private static final Pattern FIELD = Pattern.compile("\\*\\*([^*:]+):\\*\\*[ \\t]*(.*?)[ \\t]*");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,6})[ \\t]*(?:minutes?|min\\.?|m)?");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,4})[ \\t]*(?:hours?|h)(?:[ \\t]*(\\d{1,2})[ \\t]*(?:minutes?|min\\.?|m))?");

    private SessionHead() {}

    static Optional<String> title(List<String> lines) {
        return lines.stream()
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst();
    }

    static boolean isTitle(String line) {
        return TITLE.matcher(line).matches();
    }

    static Optional<String> field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> isField(line, name))
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(2))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static boolean isField(String line, String name) {
        if (!line.startsWith("**")) {
            return false;
        }
        var field = FIELD.matcher(line);
        return field.matches() && field.group(1).strip().equalsIgnoreCase(name);
    }

    /// Null for what is no date.
    ///
    /// @param zone the zone of a time that names none
    static @Nullable ZonedDateTime date(String written, ZoneId zone) {
        return READ.stream()
                .flatMap(format -> date(written, format, zone).stream())
                .findFirst()
                .orElse(null);
    }

    /// An hour that the clocks go through twice is told apart by its offset.
    static String date(ZonedDateTime at) {
        boolean isTwice =
                at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return WRITTEN.format(isTwice ? at.withFixedOffsetZone() : at);
    }

    static @Nullable Integer minutes(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return Integer.valueOf(minutes.group(1));
        }
        var hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return null;
        }
        int rest = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
        return Integer.parseInt(hours.group(1)) * 60 + rest;
    }

    static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static Optional<ZonedDateTime> date(String written, DateTimeFormatter format, ZoneId zone) {
        try {
            var read = format.parseBest(written.strip(), ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof ZonedDateTime zoned
                            ? zoned
                            : LocalDateTime.from(read).atZone(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter read(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
