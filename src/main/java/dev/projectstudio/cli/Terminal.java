package dev.projectstudio.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes. Only data goes to `out`, everything else to `err`.
///
/// @param reads whether somebody sits at the input, who could answer a question
/// @param shows whether somebody looks at the output
/// @param colours whether the output may be coloured
public record Terminal(
        BufferedReader in, PrintStream out, PrintStream err, boolean reads, boolean shows, boolean colours) {

    /// The streams of this process.
    ///
    /// @param ends which of them end at a terminal, as the launcher found: `i`, `o`, `e`; null where nobody looked
    public static Terminal ofProcess(@Nullable String ends, Map<String, String> environment) {
        boolean all = ends == null && System.console() != null;
        boolean shows = all || (ends != null && ends.contains("o"));
        boolean colours = shows
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                all || (ends != null && ends.contains("i")),
                shows,
                colours);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
