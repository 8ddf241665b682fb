package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.SyncStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sync wrote, or would write, and what it left alone.
///
/// @param undoSteps to take it back, the last first
public record SyncReport(List<Line> written, List<Line> left, List<String> undoSteps) {

    public SyncReport {
        written = List.copyOf(written);
        left = List.copyOf(left);
        undoSteps = List.copyOf(undoSteps);
    }

    /// @param reason for what was written: why it was behind; for what was left: why, or the code of the failure
    public record Line(
            DriftPlace place, SyncStatus status, @Nullable String reason) {}
}
