package dev.projectstudio.core.settings;

import dev.projectstudio.platform.event.Change;

/// One setting has another value.
public record SettingsChanged(String key) implements Change {}
