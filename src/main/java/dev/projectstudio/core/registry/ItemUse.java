package dev.projectstudio.core.registry;

/// An item with how many entries of projects' stacks are mapped to it, as the seed counts.
public record ItemUse(RegistryItem item, int projectCount) {}
