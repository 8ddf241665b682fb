package dev.projectstudio.ui.common;

import java.util.function.Consumer;

/// Where a text that is read out leads to.
///
/// @param open opens a link that was clicked
/// @param pictures shows the images that it names
public record TextLinks(Consumer<String> open, Pictures pictures) {}
