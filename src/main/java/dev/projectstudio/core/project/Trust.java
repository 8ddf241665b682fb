package dev.projectstudio.core.project;

import java.time.Instant;

/// The user's word that git may run in a project's repository.
///
/// @param gitDirectory the identity of the `.git` that was meant; another one in its place is not trusted
public record Trust(Instant since, String gitDirectory) {}
