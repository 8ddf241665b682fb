package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.TargetId;
import java.time.Instant;
import java.util.List;

/// What a check found.
///
/// @param events what is new since the last one
/// @param heldBack targets that seemed to have vanished, left as they were for the caller to look at again
public record DriftReport(int checked, List<DriftEvent> events, List<TargetId> heldBack, Instant at) {

    public DriftReport {
        events = List.copyOf(events);
        heldBack = List.copyOf(heldBack);
    }
}
