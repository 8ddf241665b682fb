package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Opens roots, and sees to it that no part of a root's path has become a link since it was registered.
///
/// What was checked is remembered by the folder's identity: the next look costs one question to the open handle.
final class Roots {

    private static final int MOST_REMEMBERED = 5_000;

    private final boolean holding;
    private final Map<Path, Object> checked = new ConcurrentHashMap<>();

    /// @param holding whether to hold folders open where the system can
    Roots(boolean holding) {
        this.holding = holding;
    }

    sealed interface Root {}

    record Opened(Folder folder) implements Root {}

    record Refused(String reason) implements Root {}

    Root open(FileRoot root) throws IOException {
        var path = root.folder();
        Folder folder;
        try {
            folder = opened(path);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new Refused(Reason.REPO_MISSING);
        }
        var given = false;
        try {
            given = isStillItself(path, folder);
        } finally {
            if (!given) {
                folder.close();
            }
        }
        return given ? new Opened(folder) : new Refused(outside(root));
    }

    /// The word for what is not in a root.
    static String outside(FileRoot root) {
        return switch (root.kind()) {
            case HOME -> Reason.OUTSIDE_HOME;
            case REPO -> Reason.OUTSIDE_REPO;
        };
    }

    private boolean isStillItself(Path path, Folder folder) throws IOException {
        var identity = folder.identity();
        if (identity.equals(checked.get(path))) {
            return true;
        }
        if (SafePath.isInGitDirectory(path)) {
            return false;
        }
        for (var part = path; part != null; part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                return false;
            }
        }
        if (!identity.equals(new NamedFolder(path).identity())) {
            return false;
        }
        if (checked.size() >= MOST_REMEMBERED) {
            checked.clear();
        }
        checked.put(path, identity);
        return true;
    }

    private Folder opened(Path path) throws IOException {
        if (holding) {
            var stream = Files.newDirectoryStream(path);
            if (stream instanceof SecureDirectoryStream<Path> handle) {
                return new HeldFolder(path, handle);
            }
            stream.close();
        }
        if (!Files.isDirectory(path)) {
            throw new NotDirectoryException(path.toString());
        }
        return new NamedFolder(path);
    }
}
