package dev.projectstudio.cli;

import dev.projectstudio.platform.error.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/// A time as a person writes it: a day (`2026-10-31`), a month (`2026-10`) or a moment in ISO-8601. Days and months are
/// those of the place where the command runs.
final class GivenDate {

    private GivenDate() {}

    /// When it is over.
    static Instant endOf(String written) {
        return read(written, true);
    }

    /// When it begins.
    static Instant startOf(String written) {
        return read(written, false);
    }

    private static Instant read(String written, boolean end) {
        var text = written.strip();
        try {
            return switch (text.length()) {
                case 7 -> {
                    var month = YearMonth.parse(text);
                    yield end ? lastOf(month.atEndOfMonth()) : firstOf(month.atDay(1));
                }
                case 10 -> end ? lastOf(LocalDate.parse(text)) : firstOf(LocalDate.parse(text));
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            throw new InvalidInput("not-a-date", written);
        }
    }

    private static Instant firstOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static Instant lastOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59))
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }
}
