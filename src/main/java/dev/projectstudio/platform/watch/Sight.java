package dev.projectstudio.platform.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// What a look at a file shows without opening it. Missing and empty are what half a save looks like.
public enum Sight {
    PRESENT,
    MISSING,
    EMPTY;

    /// Never blocks on a pipe or a device: it only asks for attributes.
    public static Sight of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() && attributes.size() == 0 ? EMPTY : PRESENT;
        } catch (NoSuchFileException _) {
            return MISSING;
        } catch (IOException _) {
            return PRESENT; // there is something: whoever reads it finds out why it cannot be read
        }
    }
}
