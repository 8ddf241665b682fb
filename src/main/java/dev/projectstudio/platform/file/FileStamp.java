package dev.projectstudio.platform.file;

import java.nio.file.attribute.BasicFileAttributes;
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
}
