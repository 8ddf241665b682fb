package dev.projectstudio.platform.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PATH for a program that is run, by which it comes to no program that is not to be run.
///
/// A single link into a project, as `npm link` leaves one beside Node itself, does not take away the folder that it is
/// in: in front of all others stands a folder of the moment, in which each such name leads to the program that may be
/// run instead, or to one that does nothing but fail. Where that cannot be made, the folders with such links are left
/// out. Closing takes it away.
public final class ShieldedPath implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShieldedPath.class);
    private static final String FAILING = "false";

    private final @Nullable Path shield;
    private final String text;

    private ShieldedPath(@Nullable Path shield, String text) {
        this.shield = shield;
        this.text = text;
    }

    static ShieldedPath of(ProgramSearch search) {
        var names = search.misleading();
        var failing = search.find(FAILING).program();
        if (names.isEmpty() || failing == null) {
            return new ShieldedPath(null, search.path());
        }
        var shield = made();
        if (shield == null) {
            return new ShieldedPath(null, search.path());
        }
        boolean isWhole = !search.isRefused(shield) && isFilled(shield, names, search, failing);
        var path = new ShieldedPath(shield, search.pathBehind(shield));
        if (!isWhole) {
            path.close();
            return new ShieldedPath(null, search.path());
        }
        return path;
    }

    /// As the environment has it.
    public String text() {
        return text;
    }

    @Override
    public void close() {
        if (shield == null) {
            return;
        }
        try (var links = Files.newDirectoryStream(shield)) {
            for (var link : links) {
                Files.deleteIfExists(link);
            }
            Files.deleteIfExists(shield);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("A temporary folder of links stays: {}", e.getMessage());
        }
    }

    /// Only its owner may write there.
    private static @Nullable Path made() {
        try {
            return Files.createTempDirectory("studio-").toRealPath();
        } catch (IOException e) {
            LOG.info("No temporary folder of links can be made: {}", e.getMessage());
            return null;
        }
    }

    private static boolean isFilled(Path shield, Set<String> names, ProgramSearch search, Path failing) {
        try {
            for (var name : names) {
                var instead = Objects.requireNonNullElse(search.find(name).program(), failing);
                Files.createSymbolicLink(shield.resolve(name), instead);
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("No link can be made in a temporary folder: {}", e.getMessage());
            return false;
        }
    }
}
