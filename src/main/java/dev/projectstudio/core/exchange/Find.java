package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.RegistryKind;
import org.jspecify.annotations.Nullable;

/// Something in a source that may be an item, or several.
///
/// @param form null for that of the registry itself
/// @param folder the one that the form's paths are relative to
/// @param path of the file, or of the item's folder, in the source
/// @param isGuess whether it was only taken for one because of where it lies
record Find(@Nullable OutsideForm form, RegistryKind kind, String folder, String path, boolean isGuess) {

    /// The path as the form has it; empty for the whole source.
    String inForm() {
        return folder.isEmpty() ? path : path.substring(Math.min(path.length(), folder.length() + 1));
    }
}
