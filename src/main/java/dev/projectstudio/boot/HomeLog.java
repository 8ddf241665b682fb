package dev.projectstudio.boot;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log file of a home, `logs/studio.log`: for its owner only, and never larger than a few megabytes; the one before
/// it is kept as `studio.1.log`.
///
/// The file is opened for each line, which are few, so that any number of processes can write it, and a command that
/// has nothing to say leaves none.
final class HomeLog extends AppenderBase<ILoggingEvent> {

    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private volatile StudioHome home;

    private HomeLog(StudioHome home) {
        this.home = home;
    }

    /// Sends what is logged from now on to a home.
    static HomeLog attach(StudioHome home) {
        var log = new HomeLog(home);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            log.setContext(context);
            log.start();
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
        }
        return log;
    }

    void moveTo(StudioHome other) {
        home = other;
    }

    void detach() {
        if (getContext() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
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
            write(file, line(event));
        } catch (IOException | RuntimeException e) {
            addError("Cannot write " + file, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.APPEND, StandardOpenOption.CREATE))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String line(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return "%s %-5s [%d %s] %s - %s%n%s"
                .formatted(
                        event.getInstant(),
                        event.getLevel(),
                        ProcessHandle.current().pid(),
                        event.getThreadName(),
                        event.getLoggerName(),
                        event.getFormattedMessage(),
                        thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
