package dev.projectstudio.platform.file;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A file that a user asked for at a place of their own, such as a text to look through. It is written as a whole or
/// not at all, and never over anything.
public final class NewFile {

    private final Path file;

    private NewFile(Path file) {
        this.file = file;
    }

    /// @throws Conflict `output-exists` if anything is there, be it a link to nothing
    /// @throws InvalidInput `output-in-git`, `output-in-home`
    public static NewFile at(Path wanted, StudioHome home) {
        var file = wanted.toAbsolutePath().normalize();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(file);
        }
        var real = real(file);
        if (isInGit(file) || isInGit(real)) {
            throw new InvalidInput("output-in-git", file.toString());
        }
        if (real.startsWith(real(home.root()))) {
            throw new InvalidInput(
                    "output-in-home", file.toString(), home.root().toString());
        }
        return new NewFile(file);
    }

    public Path path() {
        return file;
    }

    public void write(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, file); // renames, and refuses what is there
        } catch (FileAlreadyExistsException e) {
            discard(part);
            throw exists(file);
        } catch (IOException e) {
            discard(part);
            throw Failures.toWrite(e, file, bytes.length);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Failures.toWrite(e, part, 0);
        }
    }

    private static AppException exists(Path file) {
        return new Conflict("output-exists", file.toString());
    }

    /// With every link on the way to it followed, as far as there is a way.
    private static Path real(Path path) {
        for (var at = path; at != null; at = at.getParent()) {
            try {
                return at.toRealPath().resolve(at.relativize(path)).normalize();
            } catch (IOException _) {
                continue; // not there yet, or not to be looked into: what is above it decides
            }
        }
        return path;
    }

    private static boolean isInGit(Path path) {
        for (var name : path) {
            if (name.toString().equalsIgnoreCase(".git")) {
                return true;
            }
        }
        return false;
    }
}
