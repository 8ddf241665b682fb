package dev.projectstudio.core.dependency;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the last check made of a dependency.
///
/// @param status one of [DependencyStatus], or a word from elsewhere
/// @param path absolute, where the program was found; null where it was not
/// @param version as the program, or the folder of a version manager, says it; null where nothing does
/// @param reason why it is not known, or does not count: one of [CheckReason], or another word; null for none
/// @param checkedAt null until it was checked
public record Standing(
        String status,
        @Nullable String path,
        @Nullable String version,
        @Nullable String reason,
        @Nullable Instant checkedAt) {

    static final Standing NEVER = new Standing(DependencyStatus.UNKNOWN.word(), null, null, null, null);

    public Optional<DependencyStatus> known() {
        return DependencyStatus.of(status);
    }

    public boolean isInstalled() {
        return status.equals(DependencyStatus.INSTALLED.word());
    }

    Standing at(Instant now) {
        return new Standing(status, path, version, reason, now);
    }

    static Standing of(DependencyStatus status, @Nullable String path, @Nullable String version) {
        return new Standing(status.word(), path, version, null, null);
    }

    static Standing unknown(@Nullable String path, @Nullable String version, CheckReason reason) {
        return new Standing(DependencyStatus.UNKNOWN.word(), path, version, reason.word(), null);
    }
}
