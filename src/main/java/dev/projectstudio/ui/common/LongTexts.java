package dev.projectstudio.ui.common;

import dev.projectstudio.core.unsaved.UnsavedTexts;
import java.util.function.Consumer;

/// What pages need that show or take long texts.
///
/// @param unsaved keeps what is typed until it is saved
/// @param links opens a link that was clicked
public record LongTexts(UnsavedTexts unsaved, Consumer<String> links) {}
