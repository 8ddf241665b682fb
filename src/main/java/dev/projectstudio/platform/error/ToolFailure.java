package dev.projectstudio.platform.error;

/// A program that Studio called, such as git or an editor, is missing, failed or did not answer in time.
public final class ToolFailure extends AppException {

    public ToolFailure(String code, Object... args) {
        super(code, args);
    }
}
