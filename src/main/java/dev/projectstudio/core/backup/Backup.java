package dev.projectstudio.core.backup;

import java.nio.file.Path;
import java.time.Instant;

/// A copy of the database as it was at one moment.
///
/// @param madeAt what its name says, to the second
public record Backup(Path file, Instant madeAt, long size) {}
