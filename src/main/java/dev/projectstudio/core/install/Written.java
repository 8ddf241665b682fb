package dev.projectstudio.core.install;

import org.jspecify.annotations.Nullable;

/// What an item said when it was written somewhere last.
///
/// @param hash of the text
/// @param program whether the file was one to be run; null where an older version wrote it, which did not note that
record Written(String hash, @Nullable Boolean program) {}
