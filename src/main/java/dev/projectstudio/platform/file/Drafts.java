package dev.projectstudio.platform.file;

import dev.projectstudio.platform.error.Conflict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// The changes of one call, checked, with each file once.
final class Drafts {

    private Drafts() {}

    /// Leaves out what is already as it should be, and what comes to the same file by another name.
    static List<Draft> of(FileStore store, List<FileChange> changes) {
        var drafts = new ArrayList<Draft>();
        var bySpelling = new HashMap<String, List<Draft>>();
        for (var change : changes) {
            var draft = draft(store, change);
            var alike = bySpelling.computeIfAbsent(CaseRule.fold(draft.file().toString()), _ -> new ArrayList<>());
            var twin =
                    alike.stream().filter(other -> isSame(store, draft, other)).findFirst();
            if (twin.isEmpty()) {
                drafts.add(draft);
                alike.add(draft);
            } else if (!Arrays.equals(twin.get().change().newBytes(), change.newBytes())) {
                throw new Conflict("same-file-twice", twin.get().change().path(), change.path());
            }
        }
        drafts.removeIf(draft -> !draft.isNeeded());
        return drafts;
    }

    private static Draft draft(FileStore store, FileChange change) {
        try {
            return Draft.of(store, change);
        } catch (IOException e) {
            throw Failures.unreadable(Failures.reason(e), change.root(), change.path());
        }
    }

    private static boolean isSame(FileStore store, Draft one, Draft other) {
        if (one.file().equals(other.file())) {
            return true;
        }
        return one.file().toString().equalsIgnoreCase(other.file().toString())
                && store.ignoresCase(one.change().root());
    }
}
