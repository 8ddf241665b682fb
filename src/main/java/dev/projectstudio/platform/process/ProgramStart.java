package dev.projectstudio.platform.process;

import dev.projectstudio.platform.error.ToolFailure;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// A program of the user's to be started and then left alone, such as an editor: no shell, no input, its output
/// discarded, with the environment that Studio itself has.
///
/// @param program absolute
/// @param directory where it starts
public record ProgramStart(Path program, List<String> arguments, Path directory) {

    public ProgramStart {
        if (!program.isAbsolute()) {
            throw new IllegalArgumentException("Not absolute: " + program);
        }
        arguments = List.copyOf(arguments);
    }

    /// How people name it.
    public String name() {
        return String.valueOf(program.getFileName());
    }

    /// Starts it, and throws [ToolFailure] if it does not start.
    public void run() {
        var builder = new ProcessBuilder();
        builder.command().add(program.toString());
        builder.command().addAll(arguments);
        builder.directory(directory.toFile());
        builder.redirectInput(Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null")));
        builder.redirectOutput(Redirect.DISCARD);
        builder.redirectError(Redirect.DISCARD);
        try {
            builder.start();
        } catch (IOException e) {
            var failure = new ToolFailure("tool-not-started", program);
            failure.initCause(e);
            throw failure;
        }
    }
}
