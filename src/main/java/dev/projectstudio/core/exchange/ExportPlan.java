package dev.projectstudio.core.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files that an export would write. Nothing has been written yet.
///
/// @param folder where they go
public record ExportPlan(Path folder, List<Line> lines) {

    public ExportPlan {
        lines = List.copyOf(lines);
    }

    public enum State {
        /// Nothing is there.
        NEW,
        /// It is there already, byte for byte.
        IDENTICAL,
        /// Something else is there.
        DIFFERS,
        /// What is there cannot be read, or must not be written.
        BLOCKED
    }

    /// One file.
    ///
    /// @param path relative to the folder
    /// @param isProgram whether whoever may read it is to be able to run it
    /// @param replaced raw SHA-256 of what is there; null if nothing can be seen
    /// @param reason a stable word for why it is blocked; null if it is not
    public record Line(
            String path,
            byte[] bytes,
            boolean isProgram,
            State state,
            @Nullable String replaced,
            @Nullable String reason) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Line that
                    && path.equals(that.path)
                    && state == that.state
                    && Objects.equals(replaced, that.replaced);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, state, replaced);
        }
    }
}
