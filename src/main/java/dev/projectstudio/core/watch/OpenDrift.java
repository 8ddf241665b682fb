package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is wrong with a target, as far as the stream of events tells one state of it from the next: an open
/// drift record, or that nothing can be told.
///
/// @param recordId null where nothing is recorded, because it is unknown whether there is drift
record OpenDrift(
        @Nullable String recordId,
        TargetId target,
        ProjectId projectId,
        String project,
        String filename,
        String repoPath,
        String syncStatus,
        @Nullable String reason,
        @Nullable String summary,
        @Nullable String canonicalHash,
        @Nullable String repoHash,
        @Nullable Instant updatedAt) {

    /// Names may change meanwhile; that is no news about the drift.
    boolean saysTheSameAs(OpenDrift other) {
        return content().equals(other.content());
    }

    WatchEvent event(WatchEvent.Kind kind, Instant at) {
        return event(kind, syncStatus, reason, summary, null, at);
    }

    /// That it is over, with the target's status then.
    WatchEvent resolved(ClosedDrift closed, Instant at) {
        return event(WatchEvent.Kind.RESOLVED, closed.syncStatus(), closed.reason(), null, closed.resolution(), at);
    }

    private WatchEvent event(
            WatchEvent.Kind kind,
            String status,
            @Nullable String why,
            @Nullable String difference,
            @Nullable String resolution,
            Instant at) {
        return new WatchEvent(
                kind, target, projectId, project, filename, repoPath, status, why, difference, resolution, at);
    }

    private Content content() {
        return new Content(syncStatus, reason, canonicalHash, repoHash);
    }

    private record Content(
            String syncStatus,
            @Nullable String reason,
            @Nullable String canonicalHash,
            @Nullable String repoHash) {}
}
