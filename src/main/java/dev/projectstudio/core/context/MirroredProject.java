package dev.projectstudio.core.context;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a `project.json` says: what no other file of the home holds.
///
/// @param templateId of the template that it was made from; null if it was made from none
/// @param repoPath as it was registered; null if the project is tied to no directory
public record MirroredProject(
        String id,
        String name,
        @Nullable String description,
        @Nullable String repoPath,
        @Nullable Instant createdAt,
        @Nullable Instant archivedAt,
        @Nullable String templateId,
        List<MirroredFile> contextFiles) {

    public MirroredProject {
        contextFiles = List.copyOf(contextFiles);
    }

    /// @param targets relative to the repository, the first one first
    public record MirroredFile(String filename, String filePath, List<String> targets) {

        public MirroredFile {
            targets = List.copyOf(targets);
        }
    }
}
