package dev.projectstudio.platform.error;

/// The thing asked for does not exist, or no longer.
public final class NotFound extends AppException {

    public NotFound(String code, Object... args) {
        super(code, args);
    }
}
