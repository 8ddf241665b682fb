package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import java.time.Instant;
import java.util.Optional;

/// That a target holds a file, or an entry, of an item.
///
/// @param consumerWord as it is stored, known or not
/// @param itemPath the file of the item in the consumer's form; of an entry its key
/// @param itemHash of the item's text, as it was written here last
/// @param madeFile whether there was no such file before
/// @param madeAround of a file how many folders, from its own upwards, were made for it; of an entry in a file that was
///     there, how many of the objects around it
record Installation(
        String id,
        ProjectId project,
        ItemId item,
        String consumerWord,
        String itemPath,
        ContextFileId file,
        TargetId target,
        String itemHash,
        boolean madeFile,
        int madeAround,
        Instant installedAt) {

    Optional<Consumer> consumer() {
        return Consumer.ofStored(consumerWord);
    }

    Installation of(ItemId other) {
        return new Installation(
                id, project, other, consumerWord, itemPath, file, target, itemHash, madeFile, madeAround, installedAt);
    }

    Installation withHash(String hash) {
        return new Installation(
                id, project, item, consumerWord, itemPath, file, target, hash, madeFile, madeAround, installedAt);
    }

    /// The same as one for which the file, or what is around it, was made.
    Installation inheriting(Installation gone) {
        return new Installation(
                id,
                project,
                item,
                consumerWord,
                itemPath,
                file,
                target,
                itemHash,
                madeFile || gone.madeFile,
                Math.max(madeAround, gone.madeAround),
                installedAt);
    }

    /// Whether something is to go with it that was made for it.
    boolean hasMade() {
        return madeFile || madeAround > 0;
    }
}
