package dev.projectstudio.platform.watch;

import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An existing folder that is watched or polled, and the wanted folders it stands for: itself, or missing ones below.
final class Anchor {

    private final Path folder;
    private final Optional<Object> identity;
    private final Set<Path> users = new HashSet<>();
    private @Nullable WatchKey key;
    private @Nullable PollReason reason;

    Anchor(Path folder) {
        this.folder = folder;
        this.identity = Stamp.folderIdentity(folder);
    }

    Path folder() {
        return folder;
    }

    Set<Path> users() {
        return users;
    }

    Optional<WatchKey> key() {
        return Optional.ofNullable(key);
    }

    Optional<PollReason> reason() {
        return Optional.ofNullable(reason);
    }

    void watchedBy(WatchKey registered) {
        key = registered;
        reason = null;
    }

    void polledBecauseOf(PollReason why) {
        reason = why;
    }

    /// False once another folder, or none, lies at the path: the events then still belong to the old one.
    boolean isInPlace() {
        return identity.isPresent() && identity.equals(Stamp.folderIdentity(folder));
    }
}
