package dev.projectstudio.platform.diff;

/// A stretch of three texts, in their order: the same in all, or changed by one side or by both.
///
/// @param base what it was, whole lines as the others
public record MergeRegion(Kind kind, String base, String studio, String repo) {

    /// Who changed it.
    public enum Kind {
        EQUAL,
        STUDIO,
        REPO,
        /// Both, and in the same way.
        SAME,
        /// Both, differently.
        CONFLICT
    }

    public boolean isConflict() {
        return kind == Kind.CONFLICT;
    }

    /// What the merge makes of it; of a conflict what both say, Studio's first.
    public String merged() {
        return switch (kind) {
            case EQUAL, STUDIO, SAME -> studio;
            case REPO -> repo;
            case CONFLICT -> studio + repo;
        };
    }
}
