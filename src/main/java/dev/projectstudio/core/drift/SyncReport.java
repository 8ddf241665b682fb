package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.platform.text.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sync wrote, or would write, and what it left alone. What another process wrote meanwhile is in sync, and no
/// line of it.
///
/// @param dismissed what differs and stays so, as somebody decided
/// @param undoSteps to take it back, the last first
public record SyncReport(List<Line> written, List<Line> left, List<Line> dismissed, List<String> undoSteps) {

    public SyncReport {
        written = List.copyOf(written);
        left = List.copyOf(left);
        dismissed = List.copyOf(dismissed);
        undoSteps = List.copyOf(undoSteps);
    }

    /// @param reason for what was written: why it was behind; for what was left: why, or the code of the failure
    /// @param failure the words of that failure; null where there was none
    public record Line(
            DriftPlace place,
            SyncStatus status,
            @Nullable String reason,
            @Nullable Phrase failure) {}
}
