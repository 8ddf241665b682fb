package dev.projectstudio.core.watch;

import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The folders of the home that hold what belongs to no project: those of the registry, and those in them.
final class SharedFolders {

    /// Skills and templates that people write are not deeper.
    private static final int DEEPEST = 8;

    /// A folder beyond these is looked at by the minute's look at everything only.
    private static final int MOST = 500;

    private SharedFolders() {}

    static Set<Path> of(StudioHome home) {
        Set<Path> folders = new HashSet<>();
        if (!Files.isDirectory(home.registry(), LinkOption.NOFOLLOW_LINKS)) {
            return folders;
        }
        try (var found = Files.walk(home.registry(), DEEPEST)) {
            found.filter(path -> !path.equals(home.registry()) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST)
                    .forEach(folders::add);
        } catch (IOException | UncheckedIOException e) {
            return folders;
        }
        return folders;
    }
}
