package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.StudioCopy;
import dev.projectstudio.platform.file.Reason;

/// The stable words that say which row of the status table a target is in. A side that cannot be read adds its own,
/// which are those of [Reason].
public final class DriftReason {

    public static final String REPO_BEHIND = "repo-behind";
    public static final String STUDIO_BEHIND = "studio-behind";
    public static final String BOTH_EDITED = "both-edited";
    public static final String NEVER_SYNCED = "never-synced";
    public static final String NOT_IN_REPO_YET = "not-in-repo-yet";
    public static final String DELETED_IN_REPO = "deleted-in-repo";
    public static final String REPO_MISSING = Reason.REPO_MISSING;
    public static final String STUDIO_MISSING = StudioCopy.MISSING;
    public static final String STUDIO_UNREADABLE = "studio-unreadable";
    /// Not drift: the project is tied to no repository.
    public static final String NO_TARGET = "no-target";

    private DriftReason() {}
}
