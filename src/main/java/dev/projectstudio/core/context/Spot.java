package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileRoot;
import org.jspecify.annotations.Nullable;

/// What was found at a place in a repository where a text is to go.
///
/// @param holder the target that is there already, or that this place would overlap with; null if there is none
/// @param reason a stable word for why the place cannot be used; null if it can
/// @param whole all that the file holds; null if there is none, or it cannot be used
/// @param text what the place holds; null if there is nothing
public record Spot(
        FileRoot root,
        TargetPlace place,
        @Nullable TrackedTarget holder,
        @Nullable String reason,
        @Nullable ContextText whole,
        @Nullable ContextText text) {

    /// Whether the place is a target already, and not only a part of one.
    public boolean isTarget() {
        return holder != null && holder.target().place().pathKey().equals(place.pathKey());
    }

    /// Whether the place holds this text.
    public boolean holds(ContextText other) {
        return text != null && text.hash().equals(other.hash());
    }
}
