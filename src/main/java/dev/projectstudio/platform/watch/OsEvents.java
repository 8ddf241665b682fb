package dev.projectstudio.platform.watch;

import io.methvin.watcher.hashing.FileHasher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import io.methvin.watchservice.MacOSXListeningWatchService;
import io.methvin.watchservice.WatchablePath;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.Watchable;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where folder events come from: the JDK's service, on macOS one over FSEvents, since the JDK only polls there.
///
/// @param service null where the system gives out none: then everything is polled
/// @param limit how many folders may be watched at once
/// @param isNetwork folders for which events cannot be relied on
public record OsEvents(@Nullable WatchService service, int limit, Predicate<Path> isNetwork) {

    private static final Logger LOG = LoggerFactory.getLogger(OsEvents.class);
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };

    public static OsEvents ofSystem() {
        return new OsEvents(openService(), Integer.MAX_VALUE, NetworkFolders.ofSystem());
    }

    /// For where there are none: everything is polled.
    public static OsEvents none() {
        return new OsEvents(null, 0, _ -> false);
    }

    OsEvents withLimit(int watches) {
        return new OsEvents(service, watches, isNetwork);
    }

    OsEvents withNetwork(Predicate<Path> network) {
        return new OsEvents(service, limit, network);
    }

    WatchKey register(WatchService open, Path folder) throws IOException {
        Watchable watchable = open instanceof MacOSXListeningWatchService ? new WatchablePath(folder) : folder;
        return watchable.register(open, KINDS);
    }

    /// An FSEvents stream also serves the folders below that were asked for later, so it stays open.
    void release(WatchKey key) {
        if (!(service instanceof MacOSXListeningWatchService)) {
            key.cancel();
        }
    }

    private static @Nullable WatchService openService() {
        try {
            var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            return system.contains("mac")
                    ? new MacOSXListeningWatchService(new OneLevel())
                    : FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            LOG.warn("No file events: every folder will be polled", e);
            return null;
        }
    }

    /// Events for files, no hashing, and no walk through what lies deeper.
    private static final class OneLevel implements MacOSXListeningWatchService.Config {

        @Override
        public double latency() {
            return 0.01;
        }

        @Override
        public @Nullable FileHasher fileHasher() {
            return null;
        }

        @Override
        public FileTreeVisitor fileTreeVisitor() {
            return (folder, onFolder, onFile) -> {
                if (!Files.isDirectory(folder)) {
                    onFile.call(folder);
                    return;
                }
                onFolder.call(folder);
                try (var entries = Files.newDirectoryStream(folder)) {
                    for (var entry : entries) {
                        (Files.isDirectory(entry) ? onFolder : onFile).call(entry);
                    }
                }
            };
        }
    }
}
