package dev.projectstudio.ui.project;

import dev.projectstudio.core.overview.ProjectSummary;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.GitState;
import dev.projectstudio.core.project.Project;
import org.jspecify.annotations.Nullable;

/// A project as the list shows it.
///
/// @param summary null for one that was registered a moment ago
/// @param git null until it was looked at
record ProjectEntry(
        Project project,
        @Nullable ProjectSummary summary,
        DirectoryState directory,
        @Nullable GitState git) {

    boolean isMissing() {
        return directory == DirectoryState.MISSING;
    }

    /// Whether there is no permission to look into its directory: nothing to locate, it may be where it was.
    boolean isUnreadable() {
        return directory == DirectoryState.UNREADABLE;
    }

    /// Whether there is, as far as is known, a repository to trust.
    boolean canBeTrusted() {
        return !isMissing()
                && !isUnreadable()
                && project.repoPath() != null
                && (git == null || git.condition() != GitState.Condition.NO_REPOSITORY);
    }

    /// Whether nothing can be said of how its files stand, as its directory is not there or may not be read.
    boolean isUntold() {
        return isMissing() || (isUnreadable() && drift() == 0 && (summary == null || summary.unknown() == 0));
    }

    /// Whether it has files, and none of them a place in a repository: they are neither in sync nor drifting.
    boolean isUntied() {
        return summary != null && summary.contextFiles() > 0 && summary.tied() == 0;
    }

    int drift() {
        return summary == null ? 0 : summary.drift();
    }
}
