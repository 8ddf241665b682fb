package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.OpenContext;
import dev.projectstudio.core.unsaved.UnsavedText;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.ui.common.Workbench;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts that the user turned away from: each is kept until it is saved, however long that takes.
final class Drafts {

    private final Map<ContextFileId, Draft> left = new HashMap<>();
    private final ContextService contexts;
    private final UnsavedTexts unsaved;
    private final Workbench bench;

    Drafts(ContextService contexts, UnsavedTexts unsaved, Workbench bench) {
        this.contexts = contexts;
        this.unsaved = unsaved;
        this.bench = bench;
    }

    /// What was typed in a file and not saved, perhaps before the window was opened; null if nothing was. Reads the
    /// database.
    @Nullable
    UnsavedText unsaved(ContextFileId file) {
        return unsaved.find(place(file)).orElse(null);
    }

    /// Where what is typed in a file is kept.
    static String place(ContextFileId file) {
        return "context:" + file.value();
    }

    /// The draft that was left unsaved, or a new one.
    ///
    /// @param typed what was typed and not saved; null if nothing was
    Draft of(OpenContext opened, @Nullable UnsavedText typed) {
        var kept = left.remove(opened.file().id());
        if (kept == null) {
            var draft = new Draft(opened, contexts, unsaved, bench);
            if (typed != null) {
                draft.resume(typed);
            }
            return draft;
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
