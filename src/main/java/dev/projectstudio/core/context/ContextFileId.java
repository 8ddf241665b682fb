package dev.projectstudio.core.context;

/// Names a context file. A UUID when made here, any text when an older home brought it.
public record ContextFileId(String value) {}
