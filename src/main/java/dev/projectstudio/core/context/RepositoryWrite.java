package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileRoot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One file of a repository to write or to delete.
///
/// @param before all that it was seen to hold; null if it was not there
/// @param after all that it is to hold; null to delete it
/// @param target whose text it is about
/// @param running what becomes of the right to run it
record RepositoryWrite(
        FileRoot root,
        String path,
        @Nullable ContextText before,
        @Nullable ContextText after,
        TargetId target,
        Running running) {

    /// A file that may be run if its text is that of a program, or if it could be before: a new one not for its first
    /// line.
    RepositoryWrite(
            FileRoot root, String path, @Nullable ContextText before, @Nullable ContextText after, TargetId target) {
        this(root, path, before, after, target, Running.of(after != null && after.isProgram(), before != null));
    }

    /// A target's file as it is, but that nobody may run it any more.
    static RepositoryWrite barred(Spot spot) {
        var target = Objects.requireNonNull(spot.holder()).target().id();
        var path = spot.place().filePath();
        return new RepositoryWrite(spot.root(), path, spot.whole(), spot.whole(), target, Running.TAKEN);
    }

    /// Whether its owner may run it afterwards.
    boolean isProgram() {
        return after != null && running.isRightAfter(before != null && before.isProgram());
    }

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
                        target.value())
                .running(running);
    }
}
