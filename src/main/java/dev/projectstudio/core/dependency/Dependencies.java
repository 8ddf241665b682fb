package dev.projectstudio.core.dependency;

/// All that can be done with what projects need.
///
/// @param service what is needed; runs nothing
/// @param checks whether it is there; runs programs
public record Dependencies(DependencyService service, DependencyChecks checks) {}
