package dev.projectstudio.platform.error;

/// The caller asked for something that can never be right.
public final class InvalidInput extends AppException {

    public InvalidInput(String code, Object... args) {
        super(code, args);
    }
}
