package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileRoot;
import org.jspecify.annotations.Nullable;

/// One file of a repository to write or to delete.
///
/// @param before all that it was seen to hold; null if it was not there
/// @param after all that it is to hold; null to delete it
/// @param target whose text it is about
record RepositoryWrite(
        FileRoot root,
        String path,
        @Nullable ContextText before,
        @Nullable ContextText after,
        TargetId target) {

    RepositoryWrite leaving(@Nullable ContextText left) {
        return new RepositoryWrite(root, path, before, left, target);
    }

    FileChange change() {
        return new FileChange(
                root,
                path,
                before == null ? null : before.contentHash(),
                after == null ? null : after.bytes(),
                ContextTarget.SUBJECT,
                target.value(),
                after != null && after.isProgram());
    }
}
