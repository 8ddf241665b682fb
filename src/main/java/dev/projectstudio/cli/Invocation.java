package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of a command: its global options, where it runs, what it reads and prints. The home is opened when a command
/// first asks for it; `--help` opens nothing.
final class Invocation implements AutoCloseable {

    private final Terminal terminal;
    private final Messages messages;
    private final Path directory;
    private final Map<String, String> environment;
    private final Function<@Nullable Path, Services> opener;
    private final RootCommand options;
    private @Nullable Services opened;

    Invocation(Surroundings surroundings, Messages messages, RootCommand options) {
        this.terminal = surroundings.terminal();
        this.directory = surroundings.directory();
        this.environment = surroundings.environment();
        this.opener = surroundings.opener();
        this.messages = messages;
        this.options = options;
    }

    Services services() {
        if (opened == null) {
            opened = opener.apply(options.home());
        }
        return opened;
    }

    Terminal terminal() {
        return terminal;
    }

    Path directory() {
        return directory;
    }

    String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    boolean isJson() {
        return options.isJson();
    }

    @Nullable
    Path homeOption() {
        return options.home();
    }

    String text(String key, Object... args) {
        return messages.get(key, args);
    }

    /// A path as the user wrote it, from the directory where the command runs.
    Path path(String written) {
        if (written.isBlank()) {
            throw new InvalidInput("path-empty");
        }
        try {
            return directory.resolve(written);
        } catch (InvalidPathException e) {
            throw new InvalidInput("not-a-path", written);
        }
    }

    /// The project a person means; without a word for it the one that the command runs in.
    Project project(@Nullable String written) {
        if (written != null && !written.equals(".")) {
            if (written.isBlank()) {
                throw new InvalidInput("project-name-empty");
            }
            return services().projects().require(written, directory);
        }
        return services().projects().holding(directory).orElseThrow(() -> new NotFound("no-project-here", directory));
    }

    /// Prints the JSON or, for people, the lines.
    void print(Map<String, ? extends @Nullable Object> json, Supplier<List<String>> lines) {
        if (isJson()) {
            terminal.out().println(Json.write(json, terminal.shows()));
        } else {
            lines.get().forEach(terminal.out()::println);
        }
    }

    /// Tells people what was done, beside the data: on standard error.
    void note(String key, Object... args) {
        terminal.err().println(Escapes.line(messages.get(key, args)));
    }

    /// Asks a question that is answered with yes or no. Nobody there to answer means no.
    boolean confirms(String key, Object... args) {
        if (!terminal.reads() || isJson()) {
            return false;
        }
        terminal.err().print(Escapes.line(messages.get(key, args)) + " ");
        terminal.err().flush();
        try {
            var answer = terminal.in().readLine();
            return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(java.util.Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
