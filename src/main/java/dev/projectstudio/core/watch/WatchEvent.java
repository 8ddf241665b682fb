package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to the drift record of one target, by whichever process.
///
/// @param syncStatus the stored word. Of what is resolved: `synced`, or `unknown` of a target that is no longer or of
///     which nothing can be told; what was dismissed keeps the status that it had
/// @param reason a stable word that says more; null if the status says it all
/// @param resolution by what it ended, also where the pair that it came to was dismissed before; null while it is open,
///     and where it ended by itself
/// @param summary such as `+4 lines, -2 lines`; null where there is nothing to count
public record WatchEvent(
        Kind kind,
        TargetId target,
        ProjectId projectId,
        String project,
        String filename,
        String repoPath,
        String syncStatus,
        @Nullable String reason,
        @Nullable String summary,
        @Nullable String resolution,
        Instant at) {

    /// Which way it went.
    public enum Kind {
        /// There is a record now, or it is found that nothing can be told, or that it is so for another reason.
        DETECTED("drift_detected"),
        /// A record that was open says something else.
        UPDATED("drift_updated"),
        RESOLVED("drift_resolved");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word of the event on the command line.
        public String word() {
            return word;
        }
    }
}
