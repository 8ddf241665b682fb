package dev.projectstudio.platform.git;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a working tree has checked out, as `HEAD` says it.
///
/// @param name the branch, or the short hash of a detached commit; may hold any character, so escape it on a terminal
public record Head(String name, boolean isDetached) {

    private static final String REFERENCE = "ref:";
    private static final String BRANCHES = "refs/heads/";
    /// Stands in `HEAD` where the references are in tables and not in files.
    private static final String ELSEWHERE = "refs/heads/.invalid";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final int SHORT = 7;

    /// Read as text, without running git. Empty where `HEAD` is missing, is a link or says something else.
    public static Optional<Head> read(GitDirectory repository) {
        return BoundedText.firstLine(repository.gitDirectory().resolve("HEAD")).flatMap(Head::parse);
    }

    static Head detached(String commit) {
        return new Head(commit.substring(0, Math.min(SHORT, commit.length())), true);
    }

    private static Optional<Head> parse(String line) {
        if (HASH.matcher(line).matches()) {
            return Optional.of(detached(line));
        }
        var reference =
                line.startsWith(REFERENCE) ? line.substring(REFERENCE.length()).strip() : "";
        if (reference.isEmpty() || reference.equals(ELSEWHERE)) {
            return Optional.empty();
        }
        var name = reference.startsWith(BRANCHES) ? reference.substring(BRANCHES.length()) : reference;
        return name.isEmpty() ? Optional.empty() : Optional.of(new Head(name, false));
    }
}
