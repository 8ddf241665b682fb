package dev.projectstudio.core.activity;

import dev.projectstudio.platform.event.Change;

/// Old rows were removed from the activity log.
public record ActivityPruned() implements Change {}
