package dev.projectstudio.cli;

import dev.projectstudio.platform.process.WindowsStreams;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes. Only data goes to `out`, everything else to `err`.
///
/// Where somebody looks, control characters are made harmless. Elsewhere data stays as it is, but for line ends in a
/// row, which would make two of it.
///
/// @param reads whether somebody sits at the input, who could answer a question
/// @param shows whether somebody looks at the output
/// @param colours whether the output may be coloured
public record Terminal(BufferedReader in, Output out, PrintStream err, boolean reads, boolean shows, boolean colours) {

    /// Columns for a text in a list.
    private static final int BRIEF = 100;

    /// The streams of this process.
    ///
    /// @param ends what the launcher found: `i`, `o`, `e` for each stream that ends at a terminal, `p` if the
    ///     output is a pipe; null where nobody looked
    public static Terminal ofProcess(@Nullable String ends, Map<String, String> environment) {
        var known = ends == null ? found() : ends;
        boolean shows = known.contains("o");
        boolean colours = shows
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && (ends != null || isMarked(environment))
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new Output(stream(FileDescriptor.out), known.contains("p")),
                new PrintStream(stream(FileDescriptor.err), false, StandardCharsets.UTF_8),
                known.contains("i"),
                shows,
                colours);
    }

    /// Whether a terminal says of itself that it is one. On Windows a plain console does not, and shows the codes of
    /// colours as they are.
    static boolean isMarked(Map<String, String> environment) {
        return environment.containsKey("TERM")
                || environment.containsKey("WT_SESSION")
                || environment.containsKey("ANSICON")
                || environment.getOrDefault("ConEmuANSI", "").equals("ON");
    }

    /// What is known without a launcher that looked. Java knows whether both the input and the output are a terminal;
    /// with one of them elsewhere it takes neither for one, and Windows is asked.
    private static String found() {
        var console = System.console();
        return console != null && console.isTerminal()
                ? "ioe"
                : WindowsStreams.ends().orElse("");
    }

    private static OutputStream stream(FileDescriptor descriptor) {
        return new BufferedOutputStream(new FileOutputStream(descriptor));
    }

    /// One row of data.
    void row(String text) {
        out.println(shows ? Escapes.line(text) : Escapes.row(text));
    }

    /// An object, for people to read or on one line.
    void object(Map<String, ? extends @Nullable Object> object) {
        out.println(shows ? Escapes.json(Json.indented(object)) : Json.line(object));
    }

    /// An object on one line.
    void line(Map<String, ? extends @Nullable Object> object) {
        var line = Json.line(object);
        out.println(shows ? Escapes.json(line) : line);
    }

    /// A whole text.
    void text(byte[] bytes) {
        if (shows) {
            out.print(Escapes.text(new String(bytes, StandardCharsets.UTF_8)));
        } else {
            out.writeBytes(bytes);
        }
    }

    /// What a text among others in a list says first; all of it where nobody looks.
    String brief(String text) {
        return shows ? DisplayWidth.cut(text, BRIEF) : text;
    }

    /// A table of rows for [#row].
    TextTable table() {
        return new TextTable(shows ? Escapes::line : Escapes::row);
    }

    /// One line for people, after the data that is before it.
    void note(String text) {
        out.flush();
        err.println(Escapes.line(text));
        err.flush();
    }

    /// The same, without its end: the answer follows it.
    void ask(String question) {
        out.flush();
        err.print(Escapes.line(question) + " ");
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
