package dev.projectstudio.platform.event;

/// Another process committed something: whatever is on show may be out of date.
public record ForeignChange() implements Change {}
