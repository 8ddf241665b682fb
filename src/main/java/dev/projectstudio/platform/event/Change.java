package dev.projectstudio.platform.event;

/// A committed change. It names what changed, never how: listeners read the new state themselves.
public interface Change {}
