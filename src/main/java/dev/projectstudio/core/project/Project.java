package dev.projectstudio.core.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A directory that Studio looks after.
///
/// @param repoPath null where an older home has none, or one that this system cannot spell
/// @param createdAt null where an older home has none; so may the other times
/// @param lastUsedAt when it was last made active, or registered
/// @param trust null: git does not run in it
/// @param directoryKey the directory's identity on its volume, to find it again after a move; null where the system
///     has none
public record Project(
        ProjectId id,
        String name,
        @Nullable String description,
        @Nullable Path repoPath,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant lastUsedAt,
        @Nullable Trust trust,
        @Nullable String directoryKey) {

    public boolean isArchived() {
        return archivedAt != null;
    }

    public boolean isTrusted() {
        return trust != null;
    }

    public @Nullable Instant trustedAt() {
        return trust == null ? null : trust.since();
    }

    /// Whether the directory is there now. Asks the disk.
    public DirectoryState directory() {
        return DirectoryState.of(repoPath);
    }

    Project renamed(String next, @Nullable Instant now) {
        return with(next, description, archivedAt, lastUsedAt, trust, now);
    }

    Project described(String next, Instant now) {
        return with(name, next.isBlank() ? null : next.strip(), archivedAt, lastUsedAt, trust, now);
    }

    Project archived(Instant now) {
        return with(name, description, now, lastUsedAt, trust, now);
    }

    Project unarchived(Instant now) {
        return with(name, description, null, lastUsedAt, trust, now);
    }

    Project trusted(@Nullable Trust next, Instant now) {
        return with(name, description, archivedAt, lastUsedAt, next, now);
    }

    /// Being used is no edit: `updatedAt` stays.
    Project used(Instant now) {
        return with(name, description, archivedAt, now, trust, updatedAt);
    }

    /// The trust was given to the repository at the old place, so it does not come along.
    Project movedTo(Path directory, Instant now) {
        return new Project(
                id,
                name,
                description,
                directory,
                createdAt,
                now,
                archivedAt,
                lastUsedAt,
                null,
                RealPath.key(directory));
    }

    /// Whether the same fields hold the same, but for when it was used and changed.
    boolean says(Project other) {
        return with(name, description, archivedAt, null, trust, null)
                .equals(other.with(other.name, other.description, other.archivedAt, null, other.trust, null));
    }

    boolean isAt(Path directory) {
        return Objects.equals(repoPath, directory);
    }

    private Project with(
            String nextName,
            @Nullable String nextDescription,
            @Nullable Instant archived,
            @Nullable Instant used,
            @Nullable Trust nextTrust,
            @Nullable Instant updated) {
        return new Project(
                id, nextName, nextDescription, repoPath, createdAt, updated, archived, used, nextTrust, directoryKey);
    }
}
