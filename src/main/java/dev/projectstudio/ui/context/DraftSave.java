package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.OpenContext;
import dev.projectstudio.platform.error.Conflict;

/// One attempt to write a text in the place of the one that was seen.
sealed interface DraftSave {

    /// The text is kept.
    record Done(OpenContext now) implements DraftSave {}

    /// Another text is kept by now.
    record Overtaken(OpenContext now) implements DraftSave {}

    /// It could not be written.
    record Failed(RuntimeException failure) implements DraftSave {}

    /// How often to write again where only what is known of the file changed, not its text.
    int ATTEMPTS = 3;

    static DraftSave run(ContextService contexts, OpenContext seen, String typed) {
        try {
            return write(contexts, seen, ContextText.of(typed));
        } catch (RuntimeException failure) {
            // The outcome is handed to the window, which tells of it: the text is still there to be saved.
            return new Failed(failure);
        }
    }

    private static DraftSave write(ContextService contexts, OpenContext seen, ContextText typed) {
        var base = seen;
        for (int attempt = 1; ; attempt++) {
            try {
                return new Done(new OpenContext(contexts.edit(base, typed), typed.canonical()));
            } catch (Conflict e) {
                if (!e.code().equals("changed-meanwhile") || attempt == ATTEMPTS) {
                    throw e;
                }
                base = contexts.open(seen.file().id());
                if (base.text().hash().equals(typed.hash())) {
                    return new Done(base);
                }
                if (!base.text().contentHash().equals(seen.text().contentHash())) {
                    return new Overtaken(base);
                }
            }
        }
    }
}
