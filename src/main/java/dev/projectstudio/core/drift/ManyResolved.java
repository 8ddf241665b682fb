package dev.projectstudio.core.drift;

import java.util.List;

/// What came of one answer to several alerts.
///
/// @param left how many could not be answered so, or are no longer what was shown
public record ManyResolved(List<Resolved> done, int left) {

    public ManyResolved {
        done = List.copyOf(done);
    }
}
