package dev.projectstudio.platform.error;

/// Disk or database refused. The cause goes to the log; the user sees the message.
public final class StorageFailure extends AppException {

    public StorageFailure(String code, Throwable cause, Object... args) {
        super(code, args);
        initCause(cause);
    }
}
