package dev.projectstudio.core.registry;

import dev.projectstudio.core.stack.Tech;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item that belongs to a technology of a project.
///
/// @param id of the mapping
/// @param createdAt null where an older home has none
public record MappedItem(
        String id, Tech tech, RegistryItem item, @Nullable Instant createdAt) {}
