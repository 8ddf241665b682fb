package dev.projectstudio.core.registry;

import dev.projectstudio.platform.event.Change;

/// An item of the registry changed, or came or went.
public record RegistryChanged(ItemId id) implements Change {}
