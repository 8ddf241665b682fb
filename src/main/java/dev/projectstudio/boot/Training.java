package dev.projectstudio.boot;

import dev.projectstudio.cli.Output;
import dev.projectstudio.cli.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs the commands that people run all day, so that the JVM can write down what they need: the build keeps that as
/// the AOT cache of the packaged application.
public final class Training {

    private static final int FAILED = 2;
    private static final String MISTAKE = "nothing-of-this-name";
    private static final List<List<String>> COMMANDS = List.of(
            List.of("context", "adopt", "notes"),
            List.of("context", "list", "notes", "--json"),
            List.of("context", "show", "notes", "claude.md"),
            List.of("context", "history", "notes", "claude.md"),
            List.of("drift", "notes"),
            List.of("drift", "--all", "--json"),
            List.of("drift", "show", "risk-workbench", "claude.md"),
            List.of("drift", "resolve", "risk-workbench", "constitution.md", "--merge"),
            List.of("drift", "resolve", "risk-workbench", "claude.md", "--accept-repo"),
            List.of("sync", "atlas-api"),
            List.of("undo"),
            List.of("doctor"),
            List.of("project", "list"),
            List.of("project", "show", "notes"),
            List.of("project", "list", "--json"),
            List.of("project", "show", MISTAKE, "--json"),
            List.of("project", "--help"),
            List.of("--help"));

    private final Path home;
    private final Output nowhere = new Output(OutputStream.nullOutputStream(), false);

    private Training(Path home) {
        this.home = home;
    }

    /// @param args the home: made by the first run, used by the next
    public static void main(String[] args) throws IOException {
        new Training(Path.of(args[0])).run();
        System.exit(0);
    }

    private void run() throws IOException {
        if (Files.notExists(home)) {
            prepare();
        } else {
            COMMANDS.forEach(this::command);
        }
    }

    private void prepare() throws IOException {
        var repository = Files.createDirectories(home.resolveSibling("notes"));
        Files.writeString(repository.resolve("CLAUDE.md"), "# Notes\n\n- Ask before deleting.\n");
        command(List.of("sample"));
        command(List.of("project", "add", repository.toString()));
    }

    private void command(List<String> words) {
        var terminal = new Terminal(new BufferedReader(Reader.nullReader()), nowhere, nowhere, false, false, false);
        int status = Start.in(Map.of("PROJECT_STUDIO_HOME", home.toString()), terminal, home)
                .run(words.toArray(String[]::new));
        if (status == FAILED && !words.contains(MISTAKE)) {
            throw new IllegalStateException(String.join(" ", words));
        }
    }
}
