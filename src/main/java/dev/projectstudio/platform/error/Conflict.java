package dev.projectstudio.platform.error;

/// The data is no longer what the caller saw.
public final class Conflict extends AppException {

    public Conflict(String code, Object... args) {
        super(code, args);
    }
}
