package dev.projectstudio.core.drift;

/// What was found at one side of a target.
public sealed interface Side {

    /// A text that could be read; of what is no text, the bytes count.
    record Text(String hash) implements Side {}

    /// No file.
    record Absent() implements Side {}

    /// @param reason a stable word, such as `no-permission` or `repo-missing`
    record Unreadable(String reason) implements Side {}

    /// No place to look at: the project is tied to no repository.
    record Nowhere() implements Side {}
}
