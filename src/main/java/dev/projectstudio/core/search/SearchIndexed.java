package dev.projectstudio.core.search;

import dev.projectstudio.platform.event.Change;

/// The index has taken in what was changed: more may be found now.
public record SearchIndexed() implements Change {}
