package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.template.TemplateTree.Filled;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file of a template, filled in, beside what is there now.
///
/// @param path in the directory that the template is applied to, `/` between names
/// @param bytes what it is to hold
/// @param isProgram whether whoever may read it is to be able to run it
/// @param found what is there; null if nothing is, or it could not be read
/// @param foundHash SHA-256 of that
/// @param wasProgram whether the owner of that may run it
/// @param reason a stable word for why it cannot be written; null if it can
public record PlannedFile(
        String path,
        byte[] bytes,
        boolean isProgram,
        State state,
        byte @Nullable [] found,
        @Nullable String foundHash,
        boolean wasProgram,
        @Nullable String reason) {

    /// How it stands to what is there.
    public enum State {
        NEW,
        IDENTICAL,
        DIFFERS,
        /// Something that cannot be written over.
        BLOCKED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PlannedFile fresh(String path, Filled file) {
        return new PlannedFile(path, file.bytes(), file.isProgram(), State.NEW, null, null, false, null);
    }

    static PlannedFile blocked(String path, Filled file, String reason) {
        return new PlannedFile(path, file.bytes(), file.isProgram(), State.BLOCKED, null, null, false, reason);
    }

    /// Its text; empty for what is none.
    public Optional<String> text() {
        return TemplateSpec.text(bytes);
    }
}
