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
/// @param arrival what is to be known when it is taken away again
/// @param leftBehind whether uninstalling has left it behind: it still is a copy, but no update of the item comes to it
record Installation(
        String id,
        ProjectId project,
        ItemId item,
        String consumerWord,
        String itemPath,
        ContextFileId file,
        TargetId target,
        String itemHash,
        Arrival arrival,
        boolean leftBehind,
        Instant installedAt) {

    Optional<Consumer> consumer() {
        return Consumer.ofStored(consumerWord);
    }

    /// The same, left behind or installed again.
    Installation leftBehind(boolean isLeft) {
        return new Installation(
                id, project, item, consumerWord, itemPath, file, target, itemHash, arrival, isLeft, installedAt);
    }

    Installation of(ItemId other) {
        return new Installation(
                id, project, other, consumerWord, itemPath, file, target, itemHash, arrival, leftBehind, installedAt);
    }

    Installation withHash(String hash) {
        return new Installation(
                id, project, item, consumerWord, itemPath, file, target, hash, arrival, leftBehind, installedAt);
    }

    /// The same with a newer text that Studio has written: what was there before is there no more.
    Installation written(String hash) {
        return with(arrival.written()).withHash(hash);
    }

    Installation with(Arrival other) {
        return new Installation(
                id, project, item, consumerWord, itemPath, file, target, itemHash, other, leftBehind, installedAt);
    }
}
