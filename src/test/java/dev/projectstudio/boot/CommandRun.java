package dev.projectstudio.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.projectstudio.cli.Output;
import dev.projectstudio.cli.Terminal;
import dev.projectstudio.platform.file.StudioHome;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a command did: its exit status and what it printed.
public record CommandRun(int status, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }

    /// The code of the error that it printed as JSON.
    public String error() {
        return json().at("/error/code").asText();
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    /// Where commands run in a test: a home, a directory, and what somebody types, if anybody is there.
    public record Place(Path home, Path directory, Map<String, String> environment, String typed) {

        public static Place of(Path home, Path directory) {
            return new Place(home, directory, Map.of("PROJECT_STUDIO_HOME", home.toString()), "");
        }

        /// With a home that is there, and empty.
        public Place begun() {
            new StudioHome(home).create();
            return this;
        }

        public Place in(Path other) {
            return new Place(home, other, environment, typed);
        }

        public Place with(String variable, String value) {
            var more = new HashMap<>(environment);
            more.put(variable, value);
            return new Place(home, directory, more, typed);
        }

        public Place typing(String answer) {
            return new Place(home, directory, environment, answer);
        }

        public CommandRun run(String... words) {
            var args = new ArrayList<>(List.of(words));
            args.addAll(List.of("--home", home.toString()));
            return runAsIs(args.toArray(String[]::new));
        }

        /// Without naming the home.
        public CommandRun runAsIs(String... args) {
            var out = new ByteArrayOutputStream();
            var run = into(out, args);
            return new CommandRun(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
        }

        /// Prints into that, without naming the home.
        public CommandRun into(OutputStream out, String... args) {
            var err = new ByteArrayOutputStream();
            boolean somebodyThere = !typed.isEmpty();
            var terminal = new Terminal(
                    new BufferedReader(new StringReader(typed)),
                    new Output(out, false),
                    new PrintStream(err, false, StandardCharsets.UTF_8),
                    somebodyThere,
                    somebodyThere,
                    false);
            int status = Start.in(environment, terminal, directory).run(args);
            return new CommandRun(status, "", err.toString(StandardCharsets.UTF_8));
        }
    }
}
