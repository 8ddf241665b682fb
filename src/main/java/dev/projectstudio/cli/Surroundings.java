package dev.projectstudio.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a command finds when it starts.
///
/// @param directory where it runs
/// @param window opens the window of the home that an option names, and returns the exit status once it is closed
/// @param endings what to run when the process is told to end; it goes on until the command has returned
public record Surroundings(
        Terminal terminal,
        Path directory,
        Map<String, String> environment,
        Homes homes,
        Function<@Nullable Path, Callable<Integer>> window,
        Consumer<Runnable> endings) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
