package dev.projectstudio.core.context;

import org.jspecify.annotations.Nullable;

/// What both sides held at the last sync.
///
/// @param hash of the text
/// @param contentHash of its bytes, under which they are kept; null where an older home only knew the hash, which may
///     then be of another kind: if neither side equals it, there is no base
public record Base(String hash, @Nullable String contentHash) {}
