package dev.projectstudio.cli;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.file.Files;

/// A file that the user names as a source of text.
record GivenFile(Invocation invocation, String written) {

    byte[] bytes() {
        var file = invocation.path(written);
        if (Files.notExists(file)) {
            throw new InvalidInput("file-missing", file);
        }
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("source-not-a-file", file);
        }
        try {
            if (Files.size(file) > FileStore.MOST_BYTES) {
                throw new InvalidInput("too-large", file, FileStore.MOST_BYTES / (1024 * 1024));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, file);
        }
    }
}
