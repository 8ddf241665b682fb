package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.core.template.FolderSnapshot.Left;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.PortableName;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a folder that a template is to be made of. Links are not followed; what belongs to git, what it ignores, what
/// tools have built or fetched, and what editors leave behind is not taken.
final class FolderReader {

    private static final int MOST_NAMES = 20_000;
    /// Of files that do not fit in any more; each was read to find that out.
    private static final int MOST_MISFITS = 20;
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".jj");
    private static final Pattern PASSING =
            Pattern.compile("\\.DS_Store|Thumbs\\.db|desktop\\.ini|.*~|\\.#.*|#.*#|.*\\.(?:swp|swx|tmp|bak|orig|pyc)");

    private final FileStore store;
    private final int mostEntries;
    private final int mostFiles;
    private final long mostBytes;

    /// @param mostEntries how many files and folders are looked at
    /// @param mostFiles how many a template may have
    /// @param mostBytes how many they may have together
    FolderReader(FileStore store, int mostEntries, int mostFiles, long mostBytes) {
        this.store = store;
        this.mostEntries = mostEntries;
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    /// Where there is too much for a template the rest is not looked at, which one line of what is left says.
    ///
    /// @param excluded paths of files and folders that are not wanted
    /// @param isWanted asked all the time; the reading ends where it no longer is
    /// @throws InvalidInput `not-a-directory`, `template-of-home`
    /// @throws CancellationException if it is not wanted
    FolderSnapshot read(Path folder, Collection<String> excluded, BooleanSupplier isWanted) {
        var real = real(folder);
        if (store.isHome(real)) {
            throw new InvalidInput("template-of-home", folder);
        }
        var name = real.getFileName();
        var root = FileRoot.repo(real);
        var walk = new Walk(
                root,
                new BuiltFiles(real),
                excluded.stream().map(FolderReader::plain).toList(),
                isWanted);
        try (var readings = store.readings()) {
            walk.run(readings);
        }
        walk.left.sort(Comparator.comparing(Left::path));
        return new FolderSnapshot(name == null ? "" : name.toString(), walk.files, walk.programs, walk.left);
    }

    private final class Walk {

        private final FileRoot root;
        private final BuiltFiles built;
        private final List<String> excluded;
        private final BooleanSupplier isWanted;
        private final TreeMap<String, byte[]> files = new TreeMap<>();
        private final Set<String> programs = new HashSet<>();
        private final List<Left> left = new ArrayList<>();
        private final Deque<String> open = new ArrayDeque<>(List.of(""));
        private long bytes;
        private int entries;
        private int misfits;

        Walk(FileRoot root, BuiltFiles built, List<String> excluded, BooleanSupplier isWanted) {
            this.root = root;
            this.built = built;
            this.excluded = excluded;
            this.isWanted = isWanted;
        }

        void run(Readings readings) {
            while (!open.isEmpty()) {
                var folder = open.removeFirst();
                var found = store.list(root, folder, MOST_NAMES, _ -> true).orElse(null);
                if (found == null) {
                    left.add(new Left(folder.isEmpty() ? "." : folder, "file-not-read"));
                    continue;
                }
                built.enter(folder);
                for (var entry : found) {
                    if (!isWanted.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    if (!visit(folder, entry, readings)) {
                        left.add(new Left(".", "template-cut"));
                        return;
                    }
                }
            }
        }

        /// @return whether there may be more
        private boolean visit(String folder, FolderEntry entry, Readings readings) {
            if (++entries > mostEntries) {
                return false;
            }
            var path = folder.isEmpty() ? entry.name() : folder + "/" + entry.name();
            var reason = reason(path, entry);
            if (reason != null) {
                left.add(new Left(path, reason));
            } else if (entry.kind() == FolderEntry.Kind.FOLDER) {
                open.addLast(path);
            } else if (files.size() == mostFiles || misfits == MOST_MISFITS) {
                return false;
            } else {
                take(path, readings.read(root, path, null));
            }
            return true;
        }

        private @Nullable String reason(String path, FolderEntry entry) {
            var name = entry.name();
            if (excluded.contains(path)) {
                return "excluded";
            }
            if (VERSION_CONTROL.contains(name)) {
                return "version-control";
            }
            if (SafePath.parse(path).isEmpty() || !PortableName.is(name)) {
                return "name-not-portable";
            }
            if (!Placeholders.in(name).isEmpty()) {
                return "name-placeholder";
            }
            if (path.equals("template.json")) {
                return "template-file";
            }
            var reason = built.reason(path, entry);
            if (reason != null) {
                return reason;
            }
            return switch (entry.kind()) {
                case LINK -> "link";
                case OTHER -> "not-a-file";
                case FOLDER -> null;
                case FILE -> PASSING.matcher(name).matches() ? "temporary" : null;
            };
        }

        private void take(String path, FileState state) {
            if (built.isProduct(path, state)) {
                left.add(new Left(path, BuiltFiles.BUILT));
                return;
            }
            switch (state) {
                case FileState.Absent _ -> {}
                case FileState.Unreadable(var reason) -> left.add(new Left(path, reason));
                case FileState.Present there -> {
                    if (bytes + there.bytes().length > mostBytes) {
                        misfits++;
                        left.add(new Left(path, "template-full"));
                    } else {
                        bytes += there.bytes().length;
                        files.put(path, there.bytes());
                        if (there.isProgram()) {
                            programs.add(path);
                        }
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
