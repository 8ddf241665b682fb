package dev.projectstudio.platform.watch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The watches held at the operating system, and which folders each of them serves: two paths to one folder share one.
final class Registrations {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);

    private final OsEvents os;
    private final Map<WatchKey, Set<Path>> folders = new HashMap<>();

    Registrations(OsEvents os) {
        this.os = os;
    }

    int size() {
        return folders.size();
    }

    Set<Path> foldersOf(WatchKey key) {
        return Set.copyOf(folders.getOrDefault(key, Set.of()));
    }

    /// Watches the anchor's folder, or notes why it has to be polled.
    void register(Anchor anchor) {
        var service = os.service();
        if (service == null) {
            anchor.polledBecauseOf(PollReason.INSTANCE_LIMIT);
        } else if (os.isNetwork().test(anchor.folder())) {
            anchor.polledBecauseOf(PollReason.NETWORK);
        } else if (folders.size() >= os.limit()) {
            anchor.polledBecauseOf(PollReason.WATCH_LIMIT);
        } else {
            try {
                var key = os.register(service, anchor.folder());
                folders.computeIfAbsent(key, _ -> new HashSet<>()).add(anchor.folder());
                anchor.watchedBy(key);
            } catch (IOException e) {
                anchor.polledBecauseOf(reasonOf(e, anchor.folder()));
            }
        }
    }

    void release(Anchor anchor) {
        anchor.key().ifPresent(key -> {
            var served = folders.getOrDefault(key, new HashSet<>());
            served.remove(anchor.folder());
            if (served.isEmpty()) {
                folders.remove(key);
                os.release(key);
            }
        });
    }

    private static PollReason reasonOf(IOException refusal, Path folder) {
        var message = String.valueOf(refusal.getMessage());
        if (message.contains("inotify")) {
            return PollReason.WATCH_LIMIT;
        }
        if (!(refusal instanceof NoSuchFileException || refusal instanceof NotDirectoryException)) {
            LOG.warn("{} cannot be watched and will be polled", folder, refusal);
        }
        return PollReason.REFUSED;
    }
}
