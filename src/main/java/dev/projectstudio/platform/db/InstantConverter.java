package dev.projectstudio.platform.db;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/// Instants are stored as UTC text, `YYYY-MM-DD HH:MM:SS.SSS`, so that SQLite's `datetime()` compares with them.
///
/// Reads the seed's seconds, ISO-8601 with or without an offset, and whole epoch seconds or milliseconds as well. What
/// is none of these reads as null: the row stays usable, its text stays in the database.
public final class InstantConverter extends AbstractConverter<String, Instant> {

    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final Pattern EPOCH = Pattern.compile("\\d{9,15}");
    /// The stored form, 0 for any digit.
    private static final String FORM = "0000-00-00 00:00:00.000";

    private static final int NANOS_OF_MILLI = 1_000_000;

    private static final long FIRST_MILLIS = 100_000_000_000L;

    public InstantConverter() {
        super(String.class, Instant.class);
    }

    /// The stored form of a time, cut to milliseconds.
    public static String format(Instant instant) {
        return STORED.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public @Nullable Instant from(@Nullable String text) {
        return text == null ? null : parse(text.strip());
    }

    @Override
    public @Nullable String to(@Nullable Instant instant) {
        return instant == null ? null : format(instant);
    }

    private static @Nullable Instant parse(String text) {
        try {
            return isStoredForm(text) ? stored(text) : other(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Thousands of rows are read at a time, nearly all of them in this form.
    private static boolean isStoredForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant stored(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * NANOS_OF_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant other(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        var iso = text.replaceFirst(" ", "T");
        return iso.matches(".*T.*([zZ]|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS)
                : LocalDateTime.parse(iso.contains("T") ? iso : iso + "T00:00:00")
                        .toInstant(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MILLIS);
    }
}
