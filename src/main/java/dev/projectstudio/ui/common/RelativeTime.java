package dev.projectstudio.ui.common;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Words an instant as people say it: '2 min ago', 'yesterday', '12 Nov'. The clock's zone is the reader's.
public final class RelativeTime {

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
    private final Clock clock;
    private final Messages text;

    public RelativeTime(Clock clock, Messages text) {
        this.clock = clock;
        this.text = text;
    }

    public String ago(Instant then) {
        var now = ZonedDateTime.now(clock);
        var local = then.atZone(clock.getZone());
        long minutes = Duration.between(then, now).toMinutes();
        long days = ChronoUnit.DAYS.between(local.toLocalDate(), now.toLocalDate());
        if (minutes < 1) {
            return text.get("time.now");
        }
        if (minutes < 60) {
            return text.get("time.minutes", minutes);
        }
        if (days == 0) {
            return text.get("time.hours", minutes / 60);
        }
        if (days == 1) {
            return text.get("time.yesterday");
        }
        return days < 7 ? text.get("time.days", days) : date(local, now);
    }

    /// The same, said anew every minute.
    public ObservableValue<String> live(Instant then) {
        return Bindings.createStringBinding(() -> ago(then), ticks);
    }

    /// 'due in 3 days', 'due today', 'overdue by 2 days': how a day to come, or missed, is said.
    public String due(Instant then) {
        var today = ZonedDateTime.now(clock).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, then.atZone(clock.getZone()).toLocalDate());
        if (days == 0) {
            return text.get("time.due.today");
        }
        return days > 0 ? text.get("time.due.in", days) : text.get("time.due.over", -days);
    }

    /// Whether the day is before today.
    public boolean isOver(Instant then) {
        return then.atZone(clock.getZone())
                .toLocalDate()
                .isBefore(ZonedDateTime.now(clock).toLocalDate());
    }

    /// Whether the day is today or one of the next two.
    public boolean isSoon(Instant then) {
        var today = ZonedDateTime.now(clock).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, then.atZone(clock.getZone()).toLocalDate());
        return days >= 0 && days <= 2;
    }

    /// A day as it is typed: `2026-12-01`.
    public String typed(Instant then) {
        return then.atZone(clock.getZone()).toLocalDate().toString();
    }

    /// The day that is so many before today, as it is typed.
    public String typedBefore(int days) {
        return LocalDate.now(clock).minusDays(days).toString();
    }

    /// The last second of a day that was typed.
    ///
    /// @throws InvalidInput if it is no day
    public Instant endOf(String typed) {
        try {
            return LocalDate.parse(typed.strip())
                    .atTime(23, 59, 59)
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput("not-a-date", typed);
        }
    }

    /// The first moment of a day that was typed.
    ///
    /// @throws InvalidInput if it is no day
    public Instant startOf(String typed) {
        try {
            return LocalDate.parse(typed.strip()).atStartOfDay(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput("not-a-date", typed);
        }
    }

    /// '3 days', '5 h', '12 min': how long something took, or has taken until now.
    public String span(Instant from, @Nullable Instant until) {
        var took = Duration.between(from, until == null ? clock.instant() : until);
        if (took.toDays() > 0) {
            return text.get("time.span.days", took.toDays());
        }
        return took.toHours() > 0
                ? text.get("time.span.hours", took.toHours())
                : text.get("time.span.minutes", Math.max(0, took.toMinutes()));
    }

    /// '12 Nov'; with the year where that is another one.
    public String dayOf(Instant then) {
        return date(then.atZone(clock.getZone()), ZonedDateTime.now(clock));
    }

    /// '10:42' for one of today, 'yesterday' and so on for older ones.
    public String timeOrDay(Instant then) {
        return isToday(then) ? TIME_OF_DAY.format(then.atZone(clock.getZone())) : ago(then);
    }

    public String timeOfDay(Instant then) {
        return TIME_OF_DAY.format(then.atZone(clock.getZone()));
    }

    /// 'Today', 'Yesterday', 'Monday 10 November': the heading over what happened on that day.
    public String day(Instant then) {
        var now = ZonedDateTime.now(clock);
        var local = then.atZone(clock.getZone());
        return switch ((int) ChronoUnit.DAYS.between(local.toLocalDate(), now.toLocalDate())) {
            case 0 -> text.get("time.day.today");
            case 1 -> text.get("time.day.yesterday");
            default -> date(local, now);
        };
    }

    /// The whole of it, for a tooltip.
    public String exact(Instant then) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.UK)
                .format(then.atZone(clock.getZone()));
    }

    public boolean isToday(Instant then) {
        var zone = clock.getZone();
        return then.atZone(zone).toLocalDate().equals(ZonedDateTime.now(clock).toLocalDate());
    }

    /// Called by the window each minute.
    public void tick() {
        ticks.set(ticks.get() + 1);
    }

    private static String date(ZonedDateTime local, ZonedDateTime now) {
        return (local.getYear() == now.getYear() ? THIS_YEAR : OTHER_YEAR).format(local);
    }
}
