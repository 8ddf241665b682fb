package dev.projectstudio.platform.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One run of a program.
///
/// @param program absolute, so that nothing is looked up on the way
/// @param environment all that the program gets to see of the environment
/// @param timeLimit after which it is ended, with everything it started
/// @param outputLimit in bytes, for each of its two outputs
public record ProgramCall(
        Path program,
        List<String> arguments,
        Map<String, String> environment,
        Path directory,
        Duration timeLimit,
        long outputLimit) {

    public ProgramCall {
        if (!program.isAbsolute()) {
            throw new IllegalArgumentException("Not absolute: " + program);
        }
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /// How failures name it.
    String name() {
        return String.valueOf(program.getFileName());
    }
}
