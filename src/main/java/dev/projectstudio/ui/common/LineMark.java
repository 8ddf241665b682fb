package dev.projectstudio.ui.common;

/// What is to be said of a line in an editor.
///
/// @param sign one letter beside its number
/// @param styleClass of what the line says
/// @param meaning what the sign stands for
public record LineMark(String sign, String styleClass, String meaning) {}
