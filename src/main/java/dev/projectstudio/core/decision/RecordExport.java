package dev.projectstudio.core.decision;

import dev.projectstudio.core.drift.SyncReport;
import java.util.List;

/// Decisions that were written to their records, and what came of writing those to the repository.
public record RecordExport(List<Decision> decisions, SyncReport sync) {

    public RecordExport {
        decisions = List.copyOf(decisions);
    }
}
