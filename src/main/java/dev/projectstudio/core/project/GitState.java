package dev.projectstudio.core.project;

import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.git.Head;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was last seen of a project's working tree. What is not known is null, never 0.
///
/// @param ahead commits that the branch it follows lacks; null too where it follows none, so is `behind`
/// @param changed files that differ from the last commit, or are new
/// @param problem why git could not say more: `tool-timed-out`, `git-missing`, `git-refused`, …
public record GitState(
        Condition condition,
        @Nullable Head head,
        @Nullable Integer ahead,
        @Nullable Integer behind,
        @Nullable Integer changed,
        @Nullable ToolFailure problem,
        Instant checkedAt) {

    /// How much could be seen.
    public enum Condition {
        /// The project's directory is not there.
        NO_DIRECTORY,
        /// There is no permission to look into the directory.
        UNREADABLE,
        /// There is a directory, but no repository starts in it.
        NO_REPOSITORY,
        /// Only the branch is known: git does not run here until the user trusts the repository.
        UNTRUSTED,
        /// Everything is known.
        CHECKED,
        /// Trusted, but git did not answer; the problem says why.
        FAILED
    }

    static GitState of(Condition condition, @Nullable Head head, Instant now) {
        return new GitState(condition, head, null, null, null, null, now);
    }

    static GitState failed(@Nullable Head head, ToolFailure problem, Instant now) {
        return new GitState(Condition.FAILED, head, null, null, null, problem, now);
    }

    /// Whether a person would see no difference.
    boolean looksLike(GitState other) {
        return condition == other.condition
                && Objects.equals(head, other.head)
                && Objects.equals(ahead, other.ahead)
                && Objects.equals(behind, other.behind)
                && Objects.equals(changed, other.changed)
                && Objects.equals(words(problem), words(other.problem));
    }

    private static @Nullable String words(@Nullable ToolFailure problem) {
        return problem == null ? null : problem.getMessage();
    }
}
