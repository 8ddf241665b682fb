package dev.projectstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// As much of a repository as it takes to be one.
final class Git {

    private Git() {}

    static Path init(Path directory) throws IOException {
        Files.createDirectories(directory.resolve(".git/objects"));
        Files.createDirectories(directory.resolve(".git/refs"));
        Files.writeString(directory.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        return directory;
    }
}
