package dev.projectstudio.core.context;

import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.TempNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Lists the files of a project's `context/` folder, or of another one in the home, links not followed.
public final class ContextFolder {

    /// A path as deep as names go; a folder with more files is not one that people write by hand.
    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 5_000;

    /// What editors and file managers leave beside a file.
    private static final Pattern PASSING = Pattern.compile(
            "\\.DS_Store|Thumbs\\.db|desktop\\.ini|.*~|\\.#.*|#.*#|.*\\.(?:swp|swx|tmp|bak|orig)|4913|.*___jb_(?:tmp|old)___");

    private ContextFolder() {}

    /// @param isRegular false for a link, a pipe and whatever else is no file
    /// @param stamp what the listing said of it
    public record Entry(String path, boolean isRegular, boolean isPassing, FileStamp stamp) {}

    /// Paths relative to the folder, `/` between names; nothing if there is no folder.
    public static List<Entry> list(Path folder) {
        return list(folder, MOST_FILES);
    }

    /// @param most how many are listed
    public static List<Entry> list(Path folder, int most) {
        var entries = new ArrayList<Entry>();
        walk(folder, entry -> {
            entries.add(entry);
            return entries.size() < most;
        });
        return entries;
    }

    /// Tells each as it is found, so that nobody has to hold all of them.
    public static void each(Path folder, Consumer<Entry> found) {
        walk(folder, entry -> {
            found.accept(entry);
            return true;
        });
    }

    private static void walk(Path folder, Predicate<Entry> goesOn) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor(folder, goesOn));
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, folder);
        }
    }

    /// Whether a file is one that editors and file managers leave beside others.
    public static boolean isPassing(String name) {
        return PASSING.matcher(name).matches();
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Predicate<Entry> goesOn;

        Visitor(Path folder, Predicate<Entry> goesOn) {
            this.folder = folder;
            this.goesOn = goesOn;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.getFileName().toString();
            if (TempNames.isTemp(name)) {
                return FileVisitResult.CONTINUE;
            }
            var path = folder.relativize(file).toString().replace(File.separatorChar, '/');
            var entry = new Entry(path, attributes.isRegularFile(), isPassing(name), FileStamp.of(attributes));
            return goesOn.test(entry) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
