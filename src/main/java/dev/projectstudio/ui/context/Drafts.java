package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.OpenContext;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.ui.common.Workbench;
import java.util.HashMap;
import java.util.Map;

/// The texts that the user turned away from: each is kept until it is saved, however long that takes.
final class Drafts {

    private final Map<ContextFileId, Draft> left = new HashMap<>();
    private final ContextService contexts;
    private final Workbench bench;

    Drafts(ContextService contexts, Workbench bench) {
        this.contexts = contexts;
        this.bench = bench;
    }

    /// The draft that was left unsaved, or a new one.
    Draft of(OpenContext opened) {
        var kept = left.remove(opened.file().id());
        if (kept == null) {
            return new Draft(opened, contexts, bench);
        }
        kept.found(opened);
        kept.resume();
        return kept;
    }

    /// Saves what the user turns away from. Where that needs a choice, the text stays and the user is told.
    void leave(Draft draft) {
        var file = draft.seen().file();
        left.put(file.id(), draft);
        draft.save(
                () -> left.remove(file.id(), draft),
                () -> bench.notices().failed(new Conflict("context-text-kept", file.filename())));
    }
}
