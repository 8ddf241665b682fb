package dev.projectstudio.core.home;

import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the home which processes have it open, so that the next start knows whether one of them died.
///
/// A process leaves no mark when it ends in order. Whoever closes the database in order has written everything into it,
/// so the marks of the dead go with its own.
///
/// A mark says which folder it was made in: one that was copied along with its home says nothing of the copy, except
/// that the home was open when it was copied, as if a process had died.
final class RunningMarks {

    private static final Logger LOG = LoggerFactory.getLogger(RunningMarks.class);
    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)\\.open");
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 16 * 1024;

    private final Path folder;
    private final Place here;

    private RunningMarks(Path folder, Place here) {
        this.folder = folder;
        this.here = here;
    }

    static RunningMarks of(StudioHome home) {
        return new RunningMarks(home.root().resolve("running"), Place.of(home.root()));
    }

    /// What a folder is known by. A folder that was moved keeps its key; some network drives give a folder another key
    /// every now and then, but leave it where it is.
    ///
    /// @param key the system's; empty where it has none
    private record Place(String key, String path) {

        static Place of(Path folder) {
            try {
                var key =
                        Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
                return new Place(
                        key == null ? "" : key.toString(), folder.toRealPath().toString());
            } catch (IOException notThere) {
                return new Place("", folder.toString());
            }
        }

        boolean isOther(Place other) {
            return !path.equals(other.path) && (key.isEmpty() || !key.equals(other.key));
        }

        String text() {
            return key + "\n" + path;
        }

        /// Null for the empty mark of an earlier version, and for one that is being written.
        static @Nullable Place parse(String text) {
            int end = text.indexOf('\n');
            return end < 0 ? null : new Place(text.substring(0, end), text.substring(end + 1));
        }
    }

    private record Mark(Path file, long pid, long started, boolean isCopied) {

        boolean isDead() {
            return isCopied || hasEnded();
        }

        private boolean hasEnded() {
            var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isEmpty()) {
                return true;
            }
            long now = startOf(process.get());
            return started != 0 && now != 0 && Math.abs(now - started) > TOLERANCE.toMillis();
        }
    }

    void set(StudioHome home) {
        home.createFolderPrivately(folder);
        home.createPrivately(mine());
        try {
            Files.writeString(mine(), here.text());
        } catch (IOException e) {
            LOG.warn("{} does not say which home it is of", mine(), e); // it counts as one of any
        }
    }

    boolean hasDead() {
        return marks().stream().anyMatch(Mark::isDead);
    }

    /// The ids of the other processes that have the home open.
    List<Long> others() {
        return marks().stream()
                .filter(mark -> !mark.isDead() && !mark.file().equals(mine()))
                .map(Mark::pid)
                .sorted()
                .toList();
    }

    void clearDead() {
        marks().stream().filter(Mark::isDead).forEach(mark -> delete(mark.file()));
    }

    void clear() {
        delete(mine());
        clearDead();
    }

    private Path mine() {
        var self = ProcessHandle.current();
        return folder.resolve(self.pid() + "-" + startOf(self) + ".open");
    }

    private List<Mark> marks() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> {
                        var name = NAME.matcher(file.getFileName().toString());
                        return name.results()
                                .map(found -> new Mark(
                                        file,
                                        Long.parseLong(found.group(1)),
                                        Long.parseLong(found.group(2)),
                                        isCopied(file)));
                    })
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("home-folder-not-readable", e, folder);
        }
    }

    private boolean isCopied(Path mark) {
        try (var in = Files.newInputStream(mark, LinkOption.NOFOLLOW_LINKS)) {
            var place = Place.parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            return place != null && place.isOther(here);
        } catch (IOException e) {
            LOG.debug("{} could not be read", mark, e); // it may have ended just now
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageFailure("home-not-writable", e, file);
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
