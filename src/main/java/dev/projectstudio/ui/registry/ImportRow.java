package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportPlan;
import org.jspecify.annotations.Nullable;

/// A row of the import's list: an item that may come in, or what is not taken.
///
/// @param line null for what is not taken
/// @param left null for an item
record ImportRow(@Nullable ImportLine line, ImportPlan.@Nullable Left left) {}
