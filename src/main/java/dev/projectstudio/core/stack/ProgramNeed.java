package dev.projectstudio.core.stack;

import org.jspecify.annotations.Nullable;

/// A program that a file of a project needs on the machine.
///
/// @param program as the file calls it, such as `nodejs`
/// @param range which versions will do, in the notation of `core.dependency`; null where any will
public record ProgramNeed(String program, @Nullable String range, Evidence evidence) {}
