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
/// @param written what the item said when it was written here last
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
        Written written,
        Arrival arrival,
        boolean leftBehind,
        Instant installedAt) {

    Optional<Consumer> consumer() {
        return Consumer.ofStored(consumerWord);
    }

    /// Of the item's text, as it was written here last.
    String itemHash() {
        return written.hash();
    }

    /// The same, left behind or installed again.
    Installation leftBehind(boolean isLeft) {
        return new Installation(
                id, project, item, consumerWord, itemPath, file, target, written, arrival, isLeft, installedAt);
    }

    Installation of(ItemId other) {
        return new Installation(
                id, project, other, consumerWord, itemPath, file, target, written, arrival, leftBehind, installedAt);
    }

    /// The same of what the item says by now.
    Installation saying(Written next) {
        return new Installation(
                id, project, item, consumerWord, itemPath, file, target, next, arrival, leftBehind, installedAt);
    }

    Installation with(Arrival other) {
        return new Installation(
                id, project, item, consumerWord, itemPath, file, target, written, other, leftBehind, installedAt);
    }
}
