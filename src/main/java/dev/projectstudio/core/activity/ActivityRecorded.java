package dev.projectstudio.core.activity;

import dev.projectstudio.platform.event.Change;

/// The activity log has a new row.
public record ActivityRecorded(String id) implements Change {}
