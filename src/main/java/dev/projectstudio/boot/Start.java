package dev.projectstudio.boot;

import dev.projectstudio.cli.Cli;
import dev.projectstudio.cli.Surroundings;
import dev.projectstudio.cli.Terminal;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.text.Messages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Starts what the arguments ask for: the window without any, a command otherwise.
public final class Start {

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Path directory;
    private final Messages messages = new Messages(Locale.ENGLISH);

    private Start(Map<String, String> environment, Terminal terminal, Path directory) {
        this.environment = environment;
        this.terminal = terminal;
        this.directory = directory;
    }

    /// Whether the process was told to end, by Ctrl+C or a signal, and ends by that.
    public static boolean isEnding() {
        return Threads.isEnding();
    }

    /// In the surroundings of this process.
    public static Start ofProcess() {
        quietLibraries();
        var environment = System.getenv();
        var terminal = Terminal.ofProcess(System.getProperty("studio.terminal"), environment);
        return new Start(environment, terminal, Path.of("").toAbsolutePath());
    }

    static Start in(Map<String, String> environment, Terminal terminal, Path directory) {
        quietLibraries();
        return new Start(environment, terminal, directory);
    }

    /// @return the exit status
    public int run(String... args) {
        var homes = new LocalHomes(environment, new Patience(new ToldWaits(terminal, messages)));
        var ended = new CountDownLatch(1);
        var surroundings = new Surroundings(
                terminal,
                directory,
                environment,
                homes,
                option -> () -> {
                    Window.requireDisplay(environment);
                    return DesktopApp.launch(homes.locate(option));
                },
                ending -> Threads.whenTold(ending, ended));
        try {
            return new Cli(surroundings, messages).run(args);
        } finally {
            homes.close();
            ended.countDown();
        }
    }

    /// What they would print belongs to nobody's data.
    private static void quietLibraries() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }
}
