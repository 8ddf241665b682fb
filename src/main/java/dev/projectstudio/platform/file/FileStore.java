package dev.projectstudio.platform.file;

import dev.projectstudio.platform.file.FileState.Absent;
import dev.projectstudio.platform.file.FileState.Present;
import dev.projectstudio.platform.file.FileState.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads files of the home and of repositories that others wrote: regular files inside the root only, never more than
/// 5 MB, never waiting for anybody. Safe to use from any thread.
public final class FileStore {

    /// What is larger is not a text that Studio looks after.
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final int ATTEMPTS = 3;

    /// One call to the system gives all of them.
    private static final Class<? extends BasicFileAttributes> ATTRIBUTES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? PosixFileAttributes.class
                    : BasicFileAttributes.class;

    /// Whether files have a right to be run here: where they have none, nobody gives or takes one.
    public static boolean knowsRights() {
        return ATTRIBUTES == PosixFileAttributes.class;
    }

    private final Roots roots;
    private final Places places;
    private final Predicate<Path> caseRule;

    public FileStore() {
        this(true, CaseRule::ignoresCase);
    }

    /// @param holding false to do without folder handles, as on systems that have none
    /// @param caseRule whether a folder's disk ignores case
    FileStore(boolean holding, Predicate<Path> caseRule) {
        this(new Roots(holding), null, caseRule);
    }

    private FileStore(Roots roots, @Nullable Path home, Predicate<Path> caseRule) {
        this.roots = roots;
        this.places = new Places(roots, home);
        this.caseRule = caseRule;
    }

    /// The same where a home is open: what is in it is no file of a repository around it.
    ///
    /// @param home its real path
    public FileStore apartFrom(Path home) {
        return new FileStore(roots, home, caseRule);
    }

    /// The file's bytes with the hash and the stamp that belong to them. A path that may not be used
    /// is `outside-repo`, or `outside-home` in the home.
    public FileState read(FileRoot root, String path) {
        return read(root, path, null);
    }

    /// The same of a file that is most likely as it was: bytes of a known hash are not half of a text that is being
    /// written, so the file is not looked at once more. What the stamp then tells is from before the reading.
    ///
    /// @param expected of the bytes; null if nothing is known
    public FileState read(FileRoot root, String path, @Nullable String expected) {
        var safe = SafePath.parse(path).orElse(null);
        if (safe == null) {
            return new Unreadable(Roots.outside(root));
        }
        try (var place = places.find(root, safe)) {
            return switch (place) {
                case Place.Refused(var reason) -> new Unreadable(reason);
                case Place.Known known -> read(known, expected);
            };
        } catch (IOException e) {
            return new Unreadable(Failures.reason(e));
        } catch (InvalidPathException e) {
            return new Unreadable(Reason.IO_ERROR);
        }
    }

    /// What stands in a folder, sorted by name; empty where it cannot be looked into, is a link, or holds more than
    /// `most` names.
    ///
    /// @param folder the empty path for the root itself
    /// @param wanted of the others nothing is asked
    public Optional<List<FolderEntry>> list(FileRoot root, String folder, int most, Predicate<String> wanted) {
        try {
            if (folder.isEmpty()) {
                var top = places.top(root).orElse(null);
                return top == null ? Optional.empty() : entries(top, most, wanted);
            }
            var safe = SafePath.parse(folder).orElse(null);
            return safe == null ? Optional.empty() : entries(root, safe, most, wanted);
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<List<FolderEntry>> entries(FileRoot root, SafePath path, int most, Predicate<String> wanted)
            throws IOException {
        try (var place = places.find(root, path)) {
            return place instanceof Place.Known known
                            && known.found() != null
                            && known.found().isDirectory()
                            && known.folder().path().equals(parent(root, path))
                    ? entries(known.folder().enter(known.name()), most, wanted)
                    : Optional.empty();
        }
    }

    /// A folder that is reached through a link is listed where it lies, and not here.
    private static Path parent(FileRoot root, SafePath path) {
        var names = path.names();
        return names.size() == 1
                ? root.folder()
                : root.folder().resolve(String.join("/", names.subList(0, names.size() - 1)));
    }

    private static Optional<List<FolderEntry>> entries(Folder folder, int most, Predicate<String> wanted)
            throws IOException {
        try (folder) {
            var names = folder.names();
            if (names.size() > most) {
                return Optional.empty();
            }
            var entries = new ArrayList<FolderEntry>();
            for (var name : names.stream().filter(wanted).sorted().toList()) {
                folder.find(name).ifPresent(found -> entries.add(new FolderEntry(name, kind(found))));
            }
            return Optional.of(entries);
        }
    }

    private static FolderEntry.Kind kind(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return FolderEntry.Kind.LINK;
        }
        if (found.isDirectory()) {
            return FolderEntry.Kind.FOLDER;
        }
        return found.isRegularFile() ? FolderEntry.Kind.FILE : FolderEntry.Kind.OTHER;
    }

    /// For many files, one after the other.
    public Readings readings() {
        return new Readings(this);
    }

    /// The stamp alone, as cheap as the system can tell it; empty for what is not a file, or may not be read. It only
    /// ever says that a file need not be read again: what a changed one holds, and why one cannot be read, [#read]
    /// finds out.
    public Optional<FileStamp> stat(FileRoot root, String path) {
        try {
            var file = root.folder().resolve(path);
            BasicFileAttributes found = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            if (found.isSymbolicLink()) {
                found = Files.readAttributes(file, ATTRIBUTES);
            }
            return found.isRegularFile() && isReadable(root, file, found)
                    ? Optional.of(FileStamp.of(found))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// What comes with the stat says enough of a file that everybody may read, or that lies in the home, where all is
    /// the owner's; of any other the system is asked.
    private static boolean isReadable(FileRoot root, Path file, BasicFileAttributes found) {
        if (!(found instanceof PosixFileAttributes posix)) {
            return true;
        }
        var permissions = posix.permissions();
        boolean isPlain = permissions.contains(PosixFilePermission.OWNER_READ)
                && (root.kind() == FileRoot.Kind.HOME || permissions.contains(PosixFilePermission.OTHERS_READ));
        return isPlain || Files.isReadable(file);
    }

    /// Whether a folder is the home that is open.
    ///
    /// @param folder its real path
    public boolean isHome(Path folder) {
        return places.isHome(folder);
    }

    /// Whether the root's disk takes `CLAUDE.md` and `claude.md` for one file.
    public boolean ignoresCase(FileRoot root) {
        return caseRule.test(root.folder());
    }

    /// What two spellings of one file's path have in common: composed letters, and folded case where the disk ignores
    /// it.
    public String pathKey(FileRoot root, String path) {
        var composed = Normalizer.normalize(path, Form.NFC);
        return ignoresCase(root) ? CaseRule.fold(composed) : composed;
    }

    Places places() {
        return places;
    }

    /// Reads until nobody wrote between the two looks at the file.
    static FileState read(Place.Known place) throws IOException {
        return read(place, null);
    }

    static FileState read(Place.Known place, @Nullable String expected) throws IOException {
        var before = place.found();
        if (before == null) {
            return new Absent();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!before.isRegularFile()) {
                return new Unreadable(Reason.NOT_A_FILE);
            }
            if (before.size() > MOST_BYTES) {
                return new Unreadable(Reason.TOO_LARGE);
            }
            // Whether there is more by now, the look afterwards tells; what claims to be empty, as all of /proc, is
            // asked.
            var bytes = bytes(place.folder(), place.name(), Math.max(1, (int) before.size()));
            var hash = Hashes.sha256(bytes);
            if (hash.equals(expected)) {
                return new Present(bytes, hash, FileStamp.of(before), place.realPath(), isProgram(before));
            }
            var after = place.folder().find(place.name()).orElse(null);
            if (after == null) {
                return new Absent();
            }
            if (bytes.length == after.size() && isSame(before, after)) {
                return new Present(bytes, hash, FileStamp.of(after), place.realPath(), isProgram(after));
            }
            before = after;
        }
        return new Unreadable(Reason.CHANGING);
    }

    /// Whether the owner of a file may run it; false where files have no such right, and where there is none.
    public static boolean isProgram(Path file) {
        try {
            return knowsRights() && isProgram(Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return false;
        }
    }

    /// Who may do what with a file and with the folders around it, links followed; empty where files have no such
    /// rights, and where there is none.
    public static Optional<Permissions> permissions(FileRoot root, String path) {
        if (!knowsRights()) {
            return Optional.empty();
        }
        try {
            var names = SafePath.of(path).names();
            var folders = new ArrayList<String>();
            var place = root.folder();
            for (var name : names.subList(0, names.size() - 1)) {
                place = place.resolve(name);
                folders.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
            }
            var file = Files.getPosixFilePermissions(place.resolve(names.getLast()));
            return Optional.of(new Permissions(PosixFilePermissions.toString(file), folders));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /// Whether a file's owner may run it; false where files have no such right.
    static boolean isProgram(BasicFileAttributes found) {
        return found instanceof PosixFileAttributes posix
                && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    static void closeQuietly(Folder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.debug("A folder did not close: {}", folder.path(), e);
        }
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }

    /// Not more than `most` bytes.
    static byte[] bytes(Folder folder, String name, int most) throws IOException {
        try (var channel = folder.read(name)) {
            var buffer = ByteBuffer.allocate(most);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
        }
    }
}
