package dev.projectstudio.core.registry;

/// An item with its files as they were read.
public record OpenItem(RegistryItem item, ItemFiles files, ItemFacts facts) {}
