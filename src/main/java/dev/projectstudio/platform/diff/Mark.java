package dev.projectstudio.platform.diff;

/// The part of a line that differs, from `start` up to but not including `end`, counted in `char`s.
public record Mark(int start, int end) {}
