package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import java.time.Instant;
import java.util.Optional;

/// That a target holds a file, or an entry, of an item.
///
/// @param consumerWord as it is stored, known or not; of a copy that was left behind with that said before it
/// @param itemPath the file of the item in the consumer's form; of an entry its key
/// @param itemHash of the item's text, as it was written here last
/// @param arrival what is to be known when it is taken away again
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
        Instant installedAt) {

    private static final String LEFT = "left:";

    Optional<Consumer> consumer() {
        return Consumer.ofStored(isLeft() ? consumerWord.substring(LEFT.length()) : consumerWord);
    }

    /// Whether uninstalling has left it behind: it still is a copy, but no update of the item comes to it.
    boolean isLeft() {
        return consumerWord.startsWith(LEFT);
    }

    /// The same, left behind.
    Installation left() {
        return isLeft() ? this : withConsumer(LEFT + consumerWord);
    }

    /// The same, installed again.
    Installation back() {
        return isLeft() ? withConsumer(consumerWord.substring(LEFT.length())) : this;
    }

    private Installation withConsumer(String word) {
        return new Installation(id, project, item, word, itemPath, file, target, itemHash, arrival, installedAt);
    }

    Installation of(ItemId other) {
        return new Installation(
                id, project, other, consumerWord, itemPath, file, target, itemHash, arrival, installedAt);
    }

    Installation withHash(String hash) {
        return new Installation(id, project, item, consumerWord, itemPath, file, target, hash, arrival, installedAt);
    }

    Installation with(Arrival other) {
        return new Installation(id, project, item, consumerWord, itemPath, file, target, itemHash, other, installedAt);
    }
}
