package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a path leads once links are followed, or why it leads nowhere.
sealed interface Place extends AutoCloseable {

    @Override
    void close() throws IOException;

    /// A name in a folder that is held open.
    ///
    /// @param missing folders to be made below `folder` first; empty if the file's own folder is there
    /// @param found what has the name now; null if nothing does
    record Known(
            Folder folder,
            List<String> missing,
            String name,
            @Nullable BasicFileAttributes found) implements Place {

        Path realPath() {
            var path = folder.path();
            for (var part : missing) {
                path = path.resolve(part);
            }
            return path.resolve(name);
        }

        @Override
        public void close() throws IOException {
            folder.close();
        }
    }

    /// @param reason one of [Reason]
    record Refused(String reason) implements Place {

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
