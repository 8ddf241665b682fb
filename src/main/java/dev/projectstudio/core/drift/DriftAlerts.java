package dev.projectstudio.core.drift;

import java.util.List;

/// What waits for somebody, as it was at one moment.
///
/// @param newest the alerts, the newest first, as far as they were asked for; one for all that is in a folder that may
///     not be read
/// @param count how many alerts there are in all
/// @param gone the projects of which nothing can be told, because their whole directory is gone: each is one fact, and
///     no alert for each of its files
public record DriftAlerts(List<DriftItem> newest, int count, List<GoneProject> gone) {

    public DriftAlerts {
        newest = List.copyOf(newest);
        gone = List.copyOf(gone);
    }
}
