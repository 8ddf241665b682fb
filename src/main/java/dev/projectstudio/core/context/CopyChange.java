package dev.projectstudio.core.context;

import org.jspecify.annotations.Nullable;

/// One canonical file to write or to delete.
///
/// @param before what it was seen to hold; null if it was not there
/// @param after what it is to hold; null to delete it
record CopyChange(
        ContextFile file,
        @Nullable ContextText before,
        @Nullable ContextText after) {}
