package dev.projectstudio.boot;

import dev.projectstudio.cli.Cli;
import dev.projectstudio.cli.Surroundings;
import dev.projectstudio.cli.Terminal;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts what the arguments ask for: the window without any, a command otherwise.
public final class Start {

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Path userHome = Path.of(System.getProperty("user.home"));

    private Start(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    /// In the surroundings of this process.
    public static Start ofProcess() {
        quietLibraries();
        var environment = System.getenv();
        return new Start(environment, Terminal.ofProcess(System.getProperty("studio.terminal"), environment));
    }

    static Start in(Map<String, String> environment, Terminal terminal) {
        quietLibraries();
        return new Start(environment, terminal);
    }

    /// @return the exit status
    public int run(String... args) {
        var log = HomeLog.attach(home(null));
        try {
            return new Cli(surroundings(log), messages).run(args);
        } finally {
            log.detach();
        }
    }

    private Surroundings surroundings(HomeLog log) {
        return new Surroundings(
                terminal,
                Path.of("").toAbsolutePath(),
                environment,
                userHome,
                option -> {
                    var home = home(option);
                    log.moveTo(home);
                    return Studio.open(home);
                },
                option -> () -> {
                    Window.requireDisplay(environment);
                    var home = home(option);
                    log.moveTo(home);
                    return DesktopApp.launch(home);
                });
    }

    private StudioHome home(@Nullable Path option) {
        return StudioHome.locate(option, environment, userHome);
    }

    /// What they would print belongs to nobody's data.
    private static void quietLibraries() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }
}
