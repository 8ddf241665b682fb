package dev.projectstudio.core.dependency;

import java.util.Locale;

/// Why it is not known whether a dependency is met, or why what is there does not count.
public enum CheckReason {
    /// It was ended after its time.
    TIMED_OUT,
    /// It wrote more than any version is long.
    TOO_MUCH,
    /// It ended with another status than 0.
    FAILED,
    /// What it wrote has no version in it.
    NO_VERSION,
    /// The system did not start it.
    NOT_RUN,
    /// Windows starts it only through a shell.
    NEEDS_SHELL,
    /// Studio has no command line to ask it with.
    NO_COMMAND,
    /// The tool of the registry would have more run than a question.
    CHECK_REFUSED,
    /// There is a tool of the registry that could ask, and nobody has allowed it.
    NOT_ALLOWED,
    /// Which versions will do is no range of numbers, such as `lts/*`.
    RANGE_NOT_UNDERSTOOD,
    /// It is only where it must not be run: in the repository, or where anybody may put files.
    UNSAFE_PLACE;

    /// As it is stored.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
