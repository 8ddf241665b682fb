package dev.projectstudio.boot;

import dev.projectstudio.cli.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the commands that people run all day, so that the JVM can write down what they need: the build keeps that as
/// the AOT cache of the packaged application.
public final class Training {

    private static final List<List<String>> COMMANDS = List.of(
            List.of("context", "adopt", "sample"),
            List.of("context", "list", "sample", "--json"),
            List.of("context", "show", "sample", "claude.md"),
            List.of("drift", "sample"),
            List.of("drift", "--all", "--json"),
            List.of("project", "list"),
            List.of("project", "show", "sample"),
            List.of("project", "list", "--json"),
            List.of("project", "show", "nothing-of-this-name", "--json"),
            List.of("project", "--help"),
            List.of("--help"));

    private final Path home;
    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private Training(Path home) {
        this.home = home;
    }

    /// @param args the home to make, which should not exist yet
    public static void main(String[] args) throws IOException {
        new Training(Path.of(args[0])).run();
        System.exit(0);
    }

    private void run() throws IOException {
        var repository = Files.createDirectories(home.resolveSibling("sample"));
        Files.writeString(repository.resolve("CLAUDE.md"), "# Sample\n\n- Ask before deleting.\n");
        command(List.of("project", "add", repository.toString()));
        for (var words : COMMANDS) {
            command(words);
        }
    }

    private void command(List<String> words) {
        var args = new ArrayList<>(words);
        args.addAll(List.of("--home", home.toString()));
        var terminal = new Terminal(new BufferedReader(Reader.nullReader()), nowhere, nowhere, false, false, false);
        Start.in(Map.of(), terminal, home).run(args.toArray(String[]::new));
    }
}
