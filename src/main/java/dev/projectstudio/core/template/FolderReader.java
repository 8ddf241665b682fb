package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.core.template.FolderSnapshot.Left;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.Readings;
import dev.projectstudio.platform.file.SafePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a folder that a template is to be made of. Links are not followed; what belongs to git, what tools have built
/// or fetched, and what editors leave behind is not taken.
final class FolderReader {

    private static final int MOST_NAMES = 20_000;
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".jj");
    private static final Set<String> BUILT = Set.of(
            "node_modules",
            "target",
            "build",
            "dist",
            "out",
            "bin",
            "obj",
            "vendor",
            "venv",
            ".venv",
            "__pycache__",
            ".gradle",
            ".idea",
            ".next",
            ".nuxt",
            ".tox",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".terraform",
            ".cache",
            "coverage");
    private static final Pattern PASSING =
            Pattern.compile("\\.DS_Store|Thumbs\\.db|desktop\\.ini|.*~|\\.#.*|#.*#|.*\\.(?:swp|swx|tmp|bak|orig|pyc)");

    private final FileStore store;
    private final int mostFiles;
    private final long mostBytes;

    /// @param mostFiles how many a template may have
    /// @param mostBytes how many they may have together
    FolderReader(FileStore store, int mostFiles, long mostBytes) {
        this.store = store;
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    /// @param excluded paths of files and folders that are not wanted
    /// @throws InvalidInput `not-a-directory`
    FolderSnapshot read(Path folder, Collection<String> excluded) {
        var real = real(folder);
        var name = real.getFileName();
        var root = FileRoot.repo(real);
        var walk = new Walk(root, excluded.stream().map(FolderReader::plain).toList());
        try (var readings = store.readings()) {
            walk.run(readings);
        }
        walk.left.sort(Comparator.comparing(Left::path));
        return new FolderSnapshot(name == null ? "" : name.toString(), walk.files, walk.left);
    }

    private final class Walk {

        private final FileRoot root;
        private final List<String> excluded;
        private final TreeMap<String, byte[]> files = new TreeMap<>();
        private final List<Left> left = new ArrayList<>();
        private final Deque<String> open = new ArrayDeque<>(List.of(""));
        private long bytes;

        Walk(FileRoot root, List<String> excluded) {
            this.root = root;
            this.excluded = excluded;
        }

        void run(Readings readings) {
            while (!open.isEmpty()) {
                var folder = open.removeFirst();
                var entries = store.list(root, folder, MOST_NAMES, _ -> true).orElse(null);
                if (entries == null) {
                    left.add(new Left(folder.isEmpty() ? "." : folder, "file-not-read"));
                } else {
                    entries.forEach(entry -> visit(folder, entry, readings));
                }
            }
        }

        private void visit(String folder, FolderEntry entry, Readings readings) {
            var path = folder.isEmpty() ? entry.name() : folder + "/" + entry.name();
            var reason = reason(path, entry);
            if (reason != null) {
                left.add(new Left(path, reason));
            } else if (entry.kind() == FolderEntry.Kind.FOLDER) {
                open.addLast(path);
            } else {
                take(path, readings.read(root, path, null));
            }
        }

        private @Nullable String reason(String path, FolderEntry entry) {
            var name = entry.name();
            if (excluded.contains(path)) {
                return "excluded";
            }
            if (VERSION_CONTROL.contains(name)) {
                return "version-control";
            }
            if (SafePath.parse(path).isEmpty()) {
                return "name-not-portable";
            }
            if (!Placeholders.in(name).isEmpty()) {
                return "name-placeholder";
            }
            if (path.equals("template.json")) {
                return "template-file";
            }
            return switch (entry.kind()) {
                case LINK -> "link";
                case OTHER -> "not-a-file";
                case FOLDER -> BUILT.contains(name) ? "built" : null;
                case FILE -> PASSING.matcher(name).matches() ? "temporary" : null;
            };
        }

        private void take(String path, FileState state) {
            switch (state) {
                case FileState.Absent _ -> {}
                case FileState.Unreadable(var reason) -> left.add(new Left(path, reason));
                case FileState.Present there -> {
                    if (files.size() == mostFiles || bytes + there.bytes().length > mostBytes) {
                        left.add(new Left(path, "template-full"));
                    } else {
                        bytes += there.bytes().length;
                        files.put(path, there.bytes());
                    }
                }
            }
        }
    }

    private static String plain(String path) {
        return SafePath.parse(path).map(SafePath::text).orElse(path);
    }

    private static Path real(Path folder) {
        try {
            var real = folder.toRealPath();
            if (Files.isDirectory(real)) {
                return real;
            }
        } catch (IOException e) {
            throw new InvalidInput("not-a-directory", folder);
        }
        throw new InvalidInput("not-a-directory", folder);
    }
}
