package dev.projectstudio.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `studio` itself: the options that every command has. Without a command it opens the window.
@Command(name = "studio", versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {

    private final Function<@Nullable Path, Callable<Integer>> window;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = JsonOption.NAME, scope = ScopeType.INHERIT)
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    RootCommand(Function<@Nullable Path, Callable<Integer>> window) {
        this.window = window;
    }

    @Nullable
    Path home() {
        return home;
    }

    boolean isJson() {
        return json;
    }

    @Override
    public Integer call() throws Exception {
        return window.apply(home).call();
    }
}
