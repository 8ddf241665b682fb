package dev.projectstudio.core.project;

/// What a scan tells apart.
public enum RepositoryKind {
    REPOSITORY,
    /// A repository of its own inside another one's working tree.
    NESTED_CLONE,
    /// A further working tree of a repository that lies elsewhere.
    LINKED_WORKTREE,
    /// Part of the repository around it.
    SUBMODULE,
    /// Without a working tree, so without files to look after.
    BARE;

    /// Worktrees and submodules belong to another project, bare ones hold no files.
    public boolean isProject() {
        return switch (this) {
            case REPOSITORY, NESTED_CLONE -> true;
            case LINKED_WORKTREE, SUBMODULE, BARE -> false;
        };
    }
}
