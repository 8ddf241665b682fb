package dev.projectstudio.core.dependency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A command line that the user has allowed, for one tool of the registry, word by word.
///
/// @param tool the slug of the tool
public record AllowedCommand(String id, String tool, List<String> argv, Instant allowedAt) {

    public AllowedCommand {
        argv = List.copyOf(argv);
    }

    static AllowedCommand of(String tool, List<String> argv, Instant now) {
        return new AllowedCommand(UUID.randomUUID().toString(), tool, argv, now);
    }

    String line() {
        return String.join(" ", argv);
    }
}
