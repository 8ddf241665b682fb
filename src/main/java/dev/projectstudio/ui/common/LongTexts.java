package dev.projectstudio.ui.common;

import dev.projectstudio.core.unsaved.UnsavedTexts;

/// What pages need that show or take long texts.
///
/// @param unsaved keeps what is typed until it is saved
/// @param links where texts lead to
public record LongTexts(UnsavedTexts unsaved, TextLinks links) {}
