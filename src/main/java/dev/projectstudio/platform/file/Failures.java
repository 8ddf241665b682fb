package dev.projectstudio.platform.file;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;

/// What the system's refusals mean.
final class Failures {

    private static final long MEGABYTE = 1_000_000;

    private Failures() {}

    /// Why a file could not be read.
    static String reason(IOException e) {
        return e instanceof AccessDeniedException ? Reason.NO_PERMISSION : Reason.IO_ERROR;
    }

    /// Why something of `size` bytes could not be written at `path`.
    static StorageFailure toWrite(IOException e, Path path, long size) {
        var said = Objects.requireNonNullElse(
                        e instanceof FileSystemException failure ? failure.getReason() : e.getMessage(), "")
                .toLowerCase(Locale.ROOT);
        if (isFull(said, path, size)) {
            return new StorageFailure("disk-full", e, path.toString(), (size + MEGABYTE - 1) / MEGABYTE);
        }
        if (said.contains("read-only")) {
            return new StorageFailure("read-only-disk", e, path.toString());
        }
        if (e instanceof AccessDeniedException || said.contains("not permitted")) {
            return noPermission(e, path);
        }
        return new StorageFailure("file-not-written", e, path.toString());
    }

    static StorageFailure noPermission(IOException e, Path path) {
        return new StorageFailure("no-permission", e, path.toString());
    }

    /// A file that was to go is still there, though the rows say that it is gone.
    static StorageFailure notDeleted(IOException e, Path path) {
        return new StorageFailure("file-not-deleted", e, path.toString());
    }

    /// Why a file that is there may not be written; only an attempt tells.
    static StorageFailure unwritable(Path file) {
        try (var _ = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            return noPermission(new AccessDeniedException(file.toString()), file);
        } catch (IOException e) {
            return toWrite(e, file, 0);
        }
    }

    /// Somebody has written meanwhile: `changed-meanwhile` with the path, and with the whole of it for who writes in
    /// several folders.
    static Conflict changed(FileRoot root, String path) {
        return new Conflict(
                "changed-meanwhile", path, root.folder().resolve(path).toString());
    }

    /// Refuses to write where what stands there cannot be read.
    static AppException unreadable(String reason, FileRoot root, String path) {
        var full = root.folder().resolve(path);
        return switch (reason) {
            case Reason.NO_PERMISSION -> noPermission(new AccessDeniedException(full.toString()), full);
            case Reason.OUTSIDE_HOME -> new InvalidInput("outside-home", full.toString());
            case Reason.OUTSIDE_REPO, Reason.IN_GIT -> new InvalidInput("outside-repo", path);
            case Reason.IN_HOME -> new InvalidInput("target-in-home", path);
            case Reason.REPO_MISSING ->
                new NotFound("repo-missing", root.folder().toString());
            case Reason.TOO_LARGE -> new InvalidInput("too-large", full.toString(), FileStore.MOST_BYTES / 1024 / 1024);
            case Reason.NOT_A_FILE, Reason.BROKEN_LINK, Reason.LINK_LOOP ->
                new InvalidInput("not-a-file", full.toString());
            default -> new StorageFailure("file-not-read", new NoSuchFileException(reason), full.toString());
        };
    }

    private static boolean isFull(String said, Path path, long size) {
        if (said.contains("no space left") || said.contains("quota exceeded") || said.contains("not enough space")) {
            return true;
        }
        for (var folder = path.getParent(); folder != null; folder = folder.getParent()) {
            try {
                return Files.getFileStore(folder).getUsableSpace() < size;
            } catch (NoSuchFileException missing) {
                continue;
            } catch (IOException unknown) {
                return false;
            }
        }
        return false;
    }
}
