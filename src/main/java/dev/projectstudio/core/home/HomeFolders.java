package dev.projectstudio.core.home;

import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is in the folders of a home.
public final class HomeFolders {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private HomeFolders() {}

    private static boolean holdsSomething(Path folder) {
        return !entries(folder).isEmpty();
    }

    /// Whether there has been a database: projects or backups are there.
    static boolean wereUsed(StudioHome home) {
        return holdsSomething(home.projects()) || holdsSomething(home.backups());
    }

    /// By name; empty where there is no such folder.
    public static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new StorageFailure("home-folder-not-readable", e, folder);
        }
    }

    /// The regular files in a folder and below, by name; nothing is left out. Links are not followed.
    static List<Path> files(Path folder) {
        var tree = HomeTree.of(folder);
        if (!tree.unreadable().isEmpty()) {
            var unreadable = tree.unreadable().getFirst();
            throw new StorageFailure(
                    "home-folder-not-readable", new AccessDeniedException(unreadable.toString()), unreadable);
        }
        return tree.files();
    }

    /// Makes a folder and those above it, for the owner only.
    static void create(Path folder) throws IOException {
        if (Files.getFileStore(existing(folder)).supportsFileAttributeView("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static Path existing(Path folder) {
        var path = folder;
        while (Files.notExists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    /// Links are removed, never followed.
    public static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new StorageFailure("home-not-writable", e, folder);
        }
    }
}
