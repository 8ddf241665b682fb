package dev.projectstudio.boot;

import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/// The log file of a home, `logs/studio.log`: for its owner only, and never larger than a few megabytes; the one before
/// it is kept as `studio.1.log`.
///
/// The file is opened for each line, which are few, so that any number of processes can write it, and a command that
/// has nothing to say leaves none. What cannot be written is dropped: a log is no reason to fail.
final class HomeLog {

    private static final long MOST_BYTES = 2L * 1024 * 1024;
    private static final List<HomeLog> ATTACHED = new CopyOnWriteArrayList<>();

    private final Clock clock;
    private volatile StudioHome home;

    private HomeLog(StudioHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /// Sends what is logged from now on to a home.
    static HomeLog attach(StudioHome home, Clock clock) {
        var log = new HomeLog(home, clock);
        ATTACHED.add(log);
        return log;
    }

    void moveTo(StudioHome other) {
        home = other;
    }

    void detach() {
        ATTACHED.remove(this);
    }

    static void tell(Level level, String logger, String message, @Nullable Throwable thrown) {
        ATTACHED.forEach(log -> log.append(log.line(level, logger, message, thrown)));
    }

    private synchronized void append(String line) {
        var file = home.logs().resolve("studio.log");
        try {
            if (Files.notExists(file)) {
                if (Files.notExists(home.logs())) {
                    home.create();
                }
                home.createPrivately(file);
            }
            if (Files.size(file) > MOST_BYTES) {
                Files.move(file, file.resolveSibling("studio.1.log"), StandardCopyOption.REPLACE_EXISTING);
                home.createPrivately(file);
            }
            write(file, line);
        } catch (IOException | RuntimeException e) {
            // nobody could be told: the terminal belongs to the commands
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.APPEND, StandardOpenOption.CREATE))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String line(Level level, String logger, String message, @Nullable Throwable thrown) {
        return "%s %-5s [%d %s] %s - %s%n%s"
                .formatted(
                        clock.instant(),
                        level,
                        ProcessHandle.current().pid(),
                        Thread.currentThread().getName(),
                        logger,
                        message,
                        thrown == null ? "" : stackTrace(thrown));
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
