package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.ZipDirectory.Entry;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive. It is checked as a whole before anything of it is read, and unpacked into memory only, file by file,
/// each counted as it comes.
final class ZipSource implements Source {

    private static final String ENDING = ".zip";

    private final Path file;
    private final ZipFile zip;
    private final Map<String, Entry> files;
    private final Map<String, TreeMap<String, FolderEntry>> folders = new HashMap<>();
    private final String top;

    private ZipSource(Path file, ZipFile zip, Map<String, Entry> files) {
        this.file = file;
        this.zip = zip;
        this.files = files;
        files.keySet().forEach(this::enter);
        this.top = top();
    }

    /// @throws dev.projectstudio.platform.error.InvalidInput `archive-refused`
    static ZipSource open(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            var files = new ZipLimits(file).checked(ZipDirectory.read(file, channel));
            return new ZipSource(file, new ZipFile(file.toFile(), StandardCharsets.UTF_8), files);
        } catch (ZipException e) {
            throw ZipLimits.refusal(file, "broken");
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, file);
        }
    }

    @Override
    public String name() {
        if (!top.isEmpty()) {
            return top;
        }
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length())
                : name;
    }

    @Override
    public boolean isNamedByFolder() {
        return !top.isEmpty();
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public List<String> names() {
        return List.of(name());
    }

    @Override
    public List<FolderEntry> list(String folder) {
        return List.copyOf(
                folders.getOrDefault(inArchive(folder), new TreeMap<>()).values());
    }

    @Override
    public Set<String> closed() {
        return Set.of();
    }

    @Override
    public boolean isWorkedIn() {
        return false;
    }

    @Override
    public Read read(String path) {
        var entry = files.get(inArchive(path));
        if (entry == null) {
            return new Read.Refused(Reason.IO_ERROR);
        }
        if (entry.size() > FileStore.MOST_BYTES) {
            return new Read.Refused(Reason.TOO_LARGE);
        }
        var packed = zip.getEntry(entry.name());
        if (packed == null) {
            return new Read.Refused(Reason.CHANGING);
        }
        try (var stream = zip.getInputStream(packed)) {
            var bytes = stream.readNBytes((int) entry.size() + 1);
            if (bytes.length > entry.size()) {
                throw ZipLimits.refusal(file, "longer", entry.name());
            }
            if (bytes.length < entry.size() || sum(bytes) != entry.sum()) {
                throw ZipLimits.refusal(file, "damaged", entry.name());
            }
            return new Read.Bytes(bytes, entry.isProgram());
        } catch (IOException e) {
            throw ZipLimits.refusal(file, "damaged", entry.name());
        }
    }

    /// `ZipFile` checks none.
    private static int sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, file);
        }
    }

    /// Archives of repositories have all in one folder: that is the whole then.
    private String top() {
        var all = folders.getOrDefault("", new TreeMap<>()).values();
        return all.size() == 1 && all.iterator().next().kind() == FolderEntry.Kind.FOLDER
                ? all.iterator().next().name()
                : "";
    }

    private String inArchive(String path) {
        return top.isEmpty() ? path : path.isEmpty() ? top : top + "/" + path;
    }

    private void enter(String path) {
        var kind = FolderEntry.Kind.FILE;
        boolean isNew = true;
        for (var at = path; isNew && !at.isEmpty(); kind = FolderEntry.Kind.FOLDER) {
            int slash = at.lastIndexOf('/');
            var folder = slash < 0 ? "" : at.substring(0, slash);
            var name = at.substring(slash + 1);
            isNew = !folders.containsKey(folder);
            folders.computeIfAbsent(folder, _ -> new TreeMap<>()).putIfAbsent(name, new FolderEntry(name, kind));
            at = folder;
        }
    }
}
