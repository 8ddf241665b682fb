package dev.projectstudio.core.home;

import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is in a folder of the home and below, each by name. Links are not followed.
///
/// @param unreadable the folders of which nothing can be told
record HomeTree(List<Path> files, List<Path> links, List<Path> unreadable) {

    /// Nothing where there is no such folder.
    static HomeTree of(Path folder) {
        var visitor = new Visitor();
        if (!Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.walkFileTree(folder, visitor);
            } catch (IOException e) {
                throw new StorageFailure("home-folder-not-readable", e, folder);
            }
        }
        return new HomeTree(
                visitor.files.stream().sorted().toList(),
                visitor.links.stream().sorted().toList(),
                visitor.unreadable.stream().distinct().sorted().toList());
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final List<Path> files = new ArrayList<>();
        private final List<Path> links = new ArrayList<>();
        private final List<Path> unreadable = new ArrayList<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                links.add(file);
            } else if (attributes.isRegularFile()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /// Where not even the attributes can be read, it is the folder above that keeps them.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof NoSuchFileException)) {
                unreadable.add(
                        Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                                ? file
                                : Objects.requireNonNullElse(file.getParent(), file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            if (e != null) {
                unreadable.add(directory);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
