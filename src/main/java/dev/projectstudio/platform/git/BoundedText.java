package dev.projectstudio.platform.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the small files of a repository that nobody vouches for.
final class BoundedText {

    private static final int LIMIT = 64 * 1024;

    private BoundedText() {}

    /// Empty unless it is a regular file, not a link, that can be read; cut after 64 KiB.
    static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty(); // opening a pipe or a device could wait for ever
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> firstLine(Path file) {
        return read(file).flatMap(text -> text.lines().findFirst()).map(String::stripTrailing);
    }
}
