package dev.projectstudio.platform.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file change that is committed and has yet to be carried out.
///
/// @param expectedHash what is to be replaced; null is no file
/// @param newHash what comes; null, as the bytes, for a deletion
record Intent(
        String id,
        FileRoot root,
        String path,
        @Nullable String tempName,
        @Nullable String expectedHash,
        @Nullable String newHash,
        byte @Nullable [] newBytes,
        Owner owner,
        @Nullable String subjectType,
        @Nullable String subjectId) {

    Path file() {
        return root.folder().resolve(path);
    }

    boolean isDeletion() {
        return newHash == null;
    }
}
