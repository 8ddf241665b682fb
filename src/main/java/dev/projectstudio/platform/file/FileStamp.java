package dev.projectstudio.platform.file;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What the file system says of a file without reading it: unchanged, the text most likely is too.
///
/// @param fileKey the file's identity on its volume; null where the file system gives none
public record FileStamp(long size, long mtimeNs, @Nullable String fileKey) {

    public static FileStamp of(BasicFileAttributes attributes) {
        var key = attributes.fileKey();
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                key == null ? null : key.toString());
    }

    /// Spelled out, as is the next: what a record has by itself is put together at its first use in a process, which
    /// takes longer than the stats of ten files.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileStamp that
                && size == that.size
                && mtimeNs == that.mtimeNs
                && Objects.equals(fileKey, that.fileKey);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(size) + Long.hashCode(mtimeNs)) + Objects.hashCode(fileKey);
    }
}
