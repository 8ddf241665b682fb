package dev.projectstudio.core.search;

import dev.projectstudio.platform.event.Change;

/// The index holds nothing any more, and everything waits for it.
public record SearchBegunAnew() implements Change {}
