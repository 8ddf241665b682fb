package dev.projectstudio.boot;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/// What is worth logging: what the application tells, and of its libraries only warnings and errors.
final class HomeLogger extends LegacyAbstractLogger {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean tells;

    HomeLogger(String name) {
        this.name = name;
        this.tells = name.startsWith("dev.projectstudio.");
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return tells;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        HomeLog.tell(level, getName(), MessageFormatter.basicArrayFormat(message, arguments), thrown);
    }
}
