package dev.projectstudio.ui.common;

/// One thing that the palette can open by name, such as a cycle.
///
/// @param title what the letters are matched against
/// @param detail after it in grey, such as the project it belongs to
/// @param kind what it is, in a word
public record Findable(String title, String detail, String kind, Route route) {}
