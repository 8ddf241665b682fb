package dev.projectstudio.core.install;

import dev.projectstudio.core.undo.UndoBatch;
import org.jspecify.annotations.Nullable;

/// What something that is done to copies is a part of, and what the activity says of it.
///
/// @param batch the larger change; null if it stands alone
/// @param type the kind of activity; null where another part of the change says it
record Telling(@Nullable UndoBatch batch, @Nullable String type) {

    private static final String INSTALLED = "registry_installed";
    private static final String UNINSTALLED = "registry_uninstalled";
    private static final String UPDATED = "registry_copies_updated";

    static Telling installed(@Nullable UndoBatch batch) {
        return new Telling(batch, INSTALLED);
    }

    static Telling uninstalled() {
        return new Telling(null, UNINSTALLED);
    }

    /// What is done for one item in one project is told once.
    ///
    /// @param isSaid whether this part is the one that says it
    static Telling updated(@Nullable UndoBatch batch, boolean isSaid) {
        return new Telling(batch, isSaid ? UPDATED : null);
    }
}
