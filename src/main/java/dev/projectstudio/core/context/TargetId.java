package dev.projectstudio.core.context;

/// Names a target.
public record TargetId(String value) {}
