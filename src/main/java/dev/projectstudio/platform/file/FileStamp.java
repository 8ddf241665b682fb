package dev.projectstudio.platform.file;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What the file system says of a file without reading it: unchanged, the text most likely is too. Safe to use from any
/// thread.
///
/// The system's keys are taken for objects that do not change, as those of the JDK are. No record: to put a key into
/// words takes half as long as the stat that it came with, so that is left until somebody asks.
public final class FileStamp {

    private final long size;
    private final long mtimeNs;
    /// A text, or the system's own object.
    private final @Nullable Object key;
    /// The system's own object for a key that is a text, once one was found to be that.
    private @Nullable Object known;

    /// @param fileKey the file's identity on its volume; null where the file system gives none
    public FileStamp(long size, long mtimeNs, @Nullable String fileKey) {
        this(size, mtimeNs, (Object) fileKey);
    }

    private FileStamp(long size, long mtimeNs, @Nullable Object key) {
        this.size = size;
        this.mtimeNs = mtimeNs;
        this.key = key;
    }

    public static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.fileKey());
    }

    public long size() {
        return size;
    }

    public long mtimeNs() {
        return mtimeNs;
    }

    /// The file's identity on its volume; null where the file system gives none.
    public @Nullable String fileKey() {
        return key == null ? null : key.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileStamp that && size == that.size && mtimeNs == that.mtimeNs && isSameFile(that);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Long.hashCode(mtimeNs);
    }

    @Override
    public String toString() {
        return "FileStamp[size=" + size + ", mtimeNs=" + mtimeNs + ", fileKey=" + key + "]";
    }

    private boolean isSameFile(FileStamp that) {
        var mine = own();
        var others = that.own();
        if (mine != null && mine.equals(others)) {
            return true;
        }
        boolean isSame = Objects.equals(fileKey(), that.fileKey());
        if (isSame && mine == null) {
            known = others;
        } else if (isSame && others == null) {
            that.known = mine;
        }
        return isSame;
    }

    private @Nullable Object own() {
        return key instanceof String ? known : key;
    }
}
