package dev.projectstudio.platform.file;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Changes of files, some of which the rows have for deleted and are still there: who takes such a deletion back
/// begins with the file as it stands, and the deletion has no more to do.
///
/// @param changes as they are to be made
/// @param overtaken the deletions that they take the place of
record LeftDeletions(List<FileChange> changes, List<Intent> overtaken) {

    static LeftDeletions of(Database database, IntentRepository intents, FileStore store, List<FileChange> changes) {
        var left = database.read(intents::list).stream()
                .filter(intent -> intent.isDeletion() && intent.owner().equals(Owner.NOBODY))
                .toList();
        if (left.isEmpty()) {
            return new LeftDeletions(changes, List.of());
        }
        var next = new ArrayList<FileChange>();
        var overtaken = new ArrayList<Intent>();
        for (var change : changes) {
            var deletion = find(left, change, store);
            if (deletion != null) {
                overtaken.add(deletion);
            }
            next.add(deletion == null ? change : expecting(change, deletion.expectedHash()));
        }
        return new LeftDeletions(next, overtaken);
    }

    void overtake(Tx tx, IntentRepository intents) {
        for (var deletion : overtaken) {
            if (!intents.deleteReleased(tx.sql(), deletion)) {
                throw Failures.changed(deletion.root(), deletion.path());
            }
        }
    }

    private static @Nullable Intent find(List<Intent> left, FileChange change, FileStore store) {
        if (change.expectedRawHash() != null) {
            return null;
        }
        return left.stream()
                .filter(intent -> intent.root().folder().equals(change.root().folder())
                        && intent.path().equals(SafePath.of(change.path()).text())
                        && Objects.equals(
                                intent.expectedHash(),
                                store.read(change.root(), change.path()).rawHash()))
                .findFirst()
                .orElse(null);
    }

    private static FileChange expecting(FileChange change, @Nullable String hash) {
        return new FileChange(
                        change.root(), change.path(), hash, change.newBytes(), change.subjectType(), change.subjectId())
                .running(change.running())
                .permissions(change.permissions());
    }
}
