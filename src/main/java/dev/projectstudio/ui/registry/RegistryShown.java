package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import org.jspecify.annotations.Nullable;

/// Where somebody was among the items when they left them, so that they come back to the same. One for the whole
/// window; used on the JavaFX thread.
final class RegistryShown {

    /// @param kind null for all kinds
    /// @param words what hides those that do not have them; empty for nothing
    /// @param selected null where there was nothing to select
    record Place(
            @Nullable RegistryKind kind,
            String words,
            @Nullable ItemId selected) {}

    private Place place = new Place(null, "", null);

    Place place() {
        return place;
    }

    void leave(Place left) {
        place = left;
    }
}
