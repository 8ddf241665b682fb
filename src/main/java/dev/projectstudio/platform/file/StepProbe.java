package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.file.Path;

/// Told of each step of a file change. Tests make the disk full here, or the process die.
@FunctionalInterface
interface StepProbe {

    /// @param file the file that the step is about
    /// @param written how many bytes of it are in the temporary file
    void reached(Step step, Path file, long written) throws IOException;

    static StepProbe none() {
        return (_, _, _) -> {};
    }
}
