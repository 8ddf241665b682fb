package dev.projectstudio.core.registry;

import dev.projectstudio.core.context.ContextFolder;
import dev.projectstudio.core.registry.ItemFiles.ItemFile;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files of the registry in the home.
public final class RegistryFolder {

    /// The word for a file of the registry among the subjects of file changes.
    public static final String SUBJECT = "registry";

    /// Words for why a file is no item's: what editors leave behind, what is no file, and a name that none can have.
    static final String TEMPORARY = "temporary";

    static final String NOT_A_FILE = "not-a-file";
    static final String NAME_REFUSED = "registry-name-refused";
    static final String HOLDS_GIT = "registry-holds-git";

    /// More than any skill or template that people write.
    static final int MOST_FILES = 2_000;

    /// All the files of an item together: they are in memory at once.
    static final long MOST_BYTES = 64L * 1024 * 1024;

    /// Of a kind: what is beyond is not looked for, though what has a row is still read.
    private static final int MOST_LISTED = 100_000;

    private static final int LONGEST_TEXT = 256 * 1024;

    private final FileStore store;
    private final StudioHome home;

    public RegistryFolder(FileStore store, StudioHome home) {
        this.store = store;
        this.home = home;
    }

    /// What was found where an item could be.
    ///
    /// @param path as a row has it
    /// @param stamp what a stat of all its files says together
    /// @param isReadable whether all its files may be read, which no stamp tells
    record Candidate(String path, FileStamp stamp, boolean isReadable) {}

    /// What was found of one kind.
    ///
    /// @param strangers files that can be no item's, each with a stable word for why
    record Listing(List<Candidate> candidates, List<Stranger> strangers) {}

    record Stranger(String path, String reason) {}

    /// The files of an item, or why they cannot be read.
    sealed interface Read {
        record Usable(ItemFiles files) implements Read {}

        record Failing(String reason) implements Read {}
    }

    Listing list(RegistryKind kind) {
        var entries = ContextFolder.list(folder(kind), MOST_LISTED);
        var bySlug = new TreeMap<String, List<ContextFolder.Entry>>();
        var strangers = new ArrayList<Stranger>();
        for (var entry : entries) {
            if (entry.path().startsWith(".")) {
                continue; // of other programs, such as .gitkeep
            }
            if (entry.isRegular() && !entry.isPassing()) {
                bySlug.computeIfAbsent(first(entry.path()), _ -> new ArrayList<>())
                        .add(entry);
            } else {
                strangers.add(new Stranger(path(kind, entry.path()), entry.isPassing() ? TEMPORARY : NOT_A_FILE));
            }
        }
        var candidates = new ArrayList<Candidate>();
        bySlug.forEach((name, files) -> {
            var path = itemPath(kind, name, files);
            if (path == null) {
                var reason = refusal(kind, name, files);
                files.forEach(file -> strangers.add(new Stranger(path(kind, file.path()), reason)));
            } else {
                candidates.add(new Candidate(path, stamp(kind, files), isReadable(kind, files)));
            }
        });
        return new Listing(candidates, strangers);
    }

    /// Reads all the files of an item.
    ///
    /// @param path as its row has it
    Read read(RegistryKind kind, String path) {
        boolean isFolder = kind == RegistryKind.TEMPLATE || path.contains("/");
        var main = kind == RegistryKind.TEMPLATE ? path + "/" + ItemReader.TEMPLATE_FILE : path;
        var files = new TreeMap<String, ItemFile>();
        var paths = isFolder ? filesOf(kind, first(path)) : List.of(path);
        if (paths.size() >= MOST_FILES) {
            return new Read.Failing("too-many-files");
        }
        if (paths.stream().anyMatch(each -> SafePath.isInGitDirectory(Path.of(each)))) {
            return new Read.Failing(HOLDS_GIT);
        }
        long size = 0;
        for (var each : paths) {
            switch (store.read(home.fileRoot(), path(kind, each))) {
                case FileState.Present present -> {
                    size += present.bytes().length;
                    if (size > MOST_BYTES) {
                        return new Read.Failing("folder-too-large");
                    }
                    files.put(each, ItemFile.of(present));
                }
                case FileState.Unreadable(var reason) -> {
                    return new Read.Failing(reason);
                }
                case FileState.Absent _ -> {}
            }
        }
        boolean isThere = kind == RegistryKind.TEMPLATE ? !files.isEmpty() : files.containsKey(main);
        return isThere ? new Read.Usable(new ItemFiles(main, files)) : new Read.Failing(ItemCopy.MISSING);
    }

    /// Reads only the file that says what an item is, which of a skill with further files is not all there is of it.
    ///
    /// @param path as its row has it
    Read readMain(RegistryKind kind, String path) {
        return switch (store.read(home.fileRoot(), path(kind, path))) {
            case FileState.Present present -> {
                var file = ItemFile.of(present);
                yield new Read.Usable(new ItemFiles(path, new TreeMap<>(Map.of(path, file))));
            }
            case FileState.Unreadable(var reason) -> new Read.Failing(reason);
            case FileState.Absent _ -> new Read.Failing(ItemCopy.MISSING);
        };
    }

    /// The text of the file that says what an item is; empty where it cannot be read, is no UTF-8, or longer than
    /// anybody writes.
    Optional<String> text(RegistryItem item) {
        return store.read(home.fileRoot(), item.textPath()) instanceof FileState.Present present
                        && present.bytes().length <= LONGEST_TEXT
                ? Utf8.decoded(present.bytes())
                : Optional.empty();
    }

    /// What a stat of all the files of an item says together; null if there are none.
    @Nullable
    FileStamp stat(RegistryKind kind, String path) {
        return list(kind).candidates().stream()
                .filter(candidate -> candidate.path().equals(path))
                .map(Candidate::stamp)
                .findFirst()
                .orElse(null);
    }

    /// The changes that put `after` in the place of what was seen.
    ///
    /// @param before null if there was nothing
    /// @param after null to delete the files
    List<FileChange> changes(ItemId id, @Nullable ItemFiles before, @Nullable ItemFiles after) {
        var changes = new ArrayList<FileChange>();
        var old = before == null ? new TreeMap<String, ItemFile>() : before.all();
        var next = after == null ? new TreeMap<String, ItemFile>() : after.all();
        next.forEach((path, file) -> {
            var replaced = old.get(path);
            boolean isAsItIs = replaced != null
                    && replaced.hash().equals(file.hash())
                    && (replaced.isProgram() || !file.isProgram());
            if (!isAsItIs) {
                changes.add(change(id, path, replaced, file));
            }
        });
        old.forEach((path, file) -> {
            if (!next.containsKey(path)) {
                changes.add(change(id, path, file, null));
            }
        });
        return changes;
    }

    private FileChange change(ItemId id, String path, @Nullable ItemFile before, @Nullable ItemFile after) {
        return new FileChange(
                        home.fileRoot(),
                        path(id.kind(), path),
                        before == null ? null : before.hash(),
                        after == null ? null : after.bytes(),
                        SUBJECT,
                        id.text())
                .running(Running.of(after != null && after.isProgram()));
    }

    FileRoot root() {
        return home.fileRoot();
    }

    /// Where it is, relative to the home.
    String path(RegistryKind kind, String path) {
        return "registry/" + kind.folder() + "/" + path;
    }

    /// The same on the disk.
    public Path file(RegistryKind kind, String path) {
        return folder(kind).resolve(path);
    }

    Path folder(RegistryKind kind) {
        return home.registry().resolve(kind.folder());
    }

    private List<String> filesOf(RegistryKind kind, String folder) {
        return ContextFolder.list(folder(kind).resolve(folder), MOST_FILES).stream()
                .filter(entry -> entry.isRegular() && !entry.isPassing())
                .map(entry -> folder + "/" + entry.path())
                .toList();
    }

    /// What a row would call it; null for what is no item.
    private static @Nullable String itemPath(RegistryKind kind, String name, List<ContextFolder.Entry> files) {
        boolean isFolder = files.stream().anyMatch(file -> file.path().contains("/"));
        if (!isFolder) {
            boolean isItem = isItemFile(kind, name)
                    && Slug.isValid(
                            name.substring(0, name.length() - kind.ending().length()));
            return isItem ? name : null;
        }
        if (!Slug.isValid(name)) {
            return null;
        }
        var skill = name + "/" + RegistryKind.SKILL_FILE;
        return switch (kind) {
            case TEMPLATE -> name;
            case SKILL -> files.stream().anyMatch(file -> file.path().equals(skill)) ? skill : null;
            default -> null;
        };
    }

    /// Why what is called so is no item.
    private static String refusal(RegistryKind kind, String name, List<ContextFolder.Entry> files) {
        boolean isFolder = files.stream().anyMatch(file -> file.path().contains("/"));
        boolean isKept =
                isFolder ? kind == RegistryKind.SKILL || kind == RegistryKind.TEMPLATE : isItemFile(kind, name);
        if (!isKept) {
            return isFolder ? "registry-folder-refused" : "registry-ending-refused";
        }
        var slug = isFolder
                ? name
                : name.substring(0, name.length() - kind.ending().length());
        if (Slug.isValid(slug)) {
            return "registry-skill-refused";
        }
        return Slug.isSpelled(slug) ? "registry-device-refused" : NAME_REFUSED;
    }

    private static boolean isItemFile(RegistryKind kind, String name) {
        return !kind.ending().isEmpty() && name.endsWith(kind.ending());
    }

    private boolean isReadable(RegistryKind kind, List<ContextFolder.Entry> files) {
        return files.stream().allMatch(file -> Files.isReadable(file(kind, file.path())));
    }

    /// Of several files who may run them too: no time and no size tells that.
    private FileStamp stamp(RegistryKind kind, List<ContextFolder.Entry> files) {
        if (files.size() == 1 && !files.getFirst().path().contains("/")) {
            return files.getFirst().stamp();
        }
        long size = 0;
        long newest = 0;
        var all = new StringBuilder();
        for (var file : files.stream()
                .sorted(Comparator.comparing(ContextFolder.Entry::path))
                .toList()) {
            size += file.stamp().size();
            newest = Math.max(newest, file.stamp().mtimeNs());
            boolean isProgram = FileStore.isProgram(file(kind, file.path()));
            all.append(file.path()).append('\0').append(file.stamp()).append(isProgram ? "\0x\n" : "\n");
        }
        return new FileStamp(size, newest, Hashes.sha256(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String first(String path) {
        int slash = path.indexOf('/');
        return Folding.composed(slash < 0 ? path : path.substring(0, slash));
    }
}
