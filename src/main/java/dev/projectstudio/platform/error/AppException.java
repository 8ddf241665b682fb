package dev.projectstudio.platform.error;

import java.util.Arrays;
import java.util.List;

/// A failure that the user can understand and act on. Whatever else is thrown is a bug.
///
/// It carries a stable code such as `project-not-found`, not a sentence: the command line prints the code in its
/// JSON, and each front end words the failure where it shows it, from the message keys `error.<code>` (what is wrong,
/// and where) and `error.<code>.hint` (what to do).
public abstract sealed class AppException extends RuntimeException
        permits Conflict, InvalidInput, NotFound, StorageFailure, ToolFailure {

    private final String code;
    private final Object[] args;

    AppException(String code, Object... args) {
        super(code + Arrays.toString(args));
        this.code = code;
        this.args = args.clone();
    }

    /// Lower-case words joined by hyphens; never changed once released.
    public String code() {
        return code;
    }

    /// What fills the placeholders of the two messages. A list among it is longer than a sentence, which names a
    /// few of it
    /// only: the command line gives all of it in its JSON.
    public List<Object> args() {
        return List.of(args);
    }
}
