package dev.projectstudio.core.unsaved;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A text that was typed and not saved yet.
///
/// @param place what it is of, such as `session:ID`
/// @param baseHash of the text that was edited; null where there was none
public record UnsavedText(String place, @Nullable String baseHash, String text, Instant writtenAt) {}
