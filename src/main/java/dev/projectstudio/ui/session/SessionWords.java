package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.RelativeTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How sessions are spoken of.
final class SessionWords {

    private static final int HOUR = 60;

    private SessionWords() {}

    /// '45 min', '1 h 20 min'; empty where nobody says.
    static String lasted(@Nullable Integer minutes, Messages text) {
        if (minutes == null) {
            return "";
        }
        return minutes < HOUR
                ? text.get("sessions.minutes", minutes)
                : text.get("sessions.hours", minutes / HOUR, minutes % HOUR);
    }

    /// '3 files'; empty for none.
    static String files(List<ChangedFile> files, Messages text) {
        return files.isEmpty() ? "" : text.get("sessions.files", files.size());
    }

    /// The day it was on, over those of that day.
    static String day(Session session, RelativeTime time, Messages text) {
        var at = session.createdAt();
        return at == null ? text.get("sessions.undated") : time.day(at);
    }

    static String cycle(SessionRow row) {
        var cycle = row.cycle();
        return cycle == null ? "" : cycle.code() + " " + cycle.name();
    }

    /// What is known of one besides its title, in a line.
    static String facts(SessionRow row, RelativeTime time, Messages text) {
        var session = row.session();
        var at = session.createdAt();
        return Stream.of(
                        row.projectName(),
                        cycle(row),
                        at == null ? "" : time.day(at) + " " + time.timeOfDay(at),
                        lasted(session.durationMinutes(), text))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// How many lines came and went in all of them; empty where nobody counted.
    static String sum(List<ChangedFile> files, Messages text) {
        var counted = files.stream().filter(file -> file.added() != null).toList();
        long added = counted.stream()
                .mapToLong(file -> Objects.requireNonNullElse(file.added(), 0))
                .sum();
        long removed = counted.stream()
                .mapToLong(file -> Objects.requireNonNullElse(file.removed(), 0))
                .sum();
        return counted.isEmpty() ? "" : text.get("sessions.lines", added, removed);
    }

    /// `+12 -3`; empty where nobody counted.
    static String lines(ChangedFile file) {
        return file.added() == null ? "" : "+" + file.added() + " −" + file.removed();
    }

    /// How what is typed in the form stands.
    ///
    /// @param when it was kept; empty where it was not
    static String state(FormState state, boolean isNew, String when, Messages text) {
        return switch (state) {
            case SAVED -> text.get(isNew ? "sessions.form.state.new" : "sessions.form.state.saved");
            case TYPED -> text.get("sessions.form.state.typed");
            case KEPT -> text.get("sessions.form.state.kept", when);
            case SAVING -> text.get("sessions.form.state.saving");
            case CONFLICT -> text.get("sessions.form.state.conflict");
        };
    }
}
