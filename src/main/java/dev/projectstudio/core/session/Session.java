package dev.projectstudio.core.session;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lists show of a session. All of it stands in the session's file; this is what was read there.
///
/// @param cycleId null if the file names none, or none of this project's
/// @param summary the first of it, if it is long
/// @param durationMinutes null where nobody says
/// @param createdAt the date in the file, else when it was captured; null where an older home has none
public record Session(
        SessionId id,
        ProjectId projectId,
        @Nullable CycleId cycleId,
        String title,
        @Nullable String summary,
        @Nullable Integer durationMinutes,
        List<ChangedFile> files,
        @Nullable Instant createdAt,
        SessionCopy copy) {

    private static final int LONGEST_SUMMARY = 4_000;

    public Session {
        files = List.copyOf(files);
    }

    /// What a file says, as a row.
    ///
    /// @param cycle the one that the file names
    /// @param otherwise what is taken for its title and its time where it has none
    static Session of(
            SessionId id,
            ProjectId project,
            @Nullable CycleId cycle,
            SessionContent content,
            Otherwise otherwise,
            SessionCopy copy) {
        var at = content.at();
        return new Session(
                id,
                project,
                cycle,
                content.title().isEmpty() ? otherwise.title() : content.title(),
                summary(content.summary()),
                content.minutes(),
                content.files(),
                at == null ? otherwise.at() : at.toInstant(),
                copy);
    }

    /// What stands for what a file lacks.
    record Otherwise(String title, @Nullable Instant at) {}

    Session in(@Nullable CycleId cycle) {
        return new Session(id, projectId, cycle, title, summary, durationMinutes, files, createdAt, copy);
    }

    Session with(SessionCopy next) {
        return new Session(id, projectId, cycleId, title, summary, durationMinutes, files, createdAt, next);
    }

    private static @Nullable String summary(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1));
        return text.substring(0, splits ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY).stripTrailing() + "…";
    }
}
