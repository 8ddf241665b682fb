package dev.projectstudio.core.context;

/// A context file with the text that the user was shown: what an edit is compared with before it is written.
public record OpenContext(ContextFile file, ContextText text) {}
