package dev.projectstudio.boot;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.recovery.DamagedHomeView;
import dev.projectstudio.ui.recovery.OpeningView;
import dev.projectstudio.ui.recovery.RefusedHomeView;
import dev.projectstudio.ui.recovery.WaitingView;
import dev.projectstudio.ui.shell.Theme;
import dev.projectstudio.ui.shell.TroubleScene;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.LogManager;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window as a process: starts the toolkit, opens the home beside it, and shows what came of that.
public final class DesktopApp extends Application {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 600;
    private static final Duration PATIENCE = Duration.seconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);

    private final DatabaseWait wait = new DatabaseWait(Platform::runLater);
    private final LocalHomes homes = new LocalHomes(System.getenv(), new Patience(wait));
    private final Messages messages = new Messages(Locale.ENGLISH);
    private @Nullable WindowSession session;
    private boolean opening;

    /// Returns once the window is closed.
    static int launch(StudioHome home) {
        LogManager.getLogManager().reset(); // the toolkit's own warnings are for nobody at a terminal
        try {
            Application.launch(DesktopApp.class, "--home=" + home.root());
            return 0;
        } catch (UnsupportedOperationException e) {
            LOG.warn("The toolkit cannot open a display", e);
            throw new ToolFailure("no-display");
        }
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setTitle(messages.get("window.title"));
        wait.secondsProperty().subscribe(seconds -> {
            if (seconds.longValue() > 0 && opening) {
                show(stage, new WaitingView(wait.secondsProperty().map(Number::longValue), wait::stop, messages));
            }
        });
        open(stage);
    }

    @Override
    public void stop() {
        if (session != null) {
            session.close();
        }
        homes.close();
    }

    private void open(Stage stage) {
        opening = true;
        var home = homes.locate(Path.of(getParameters().getNamed().get("home")));
        sayThatItOpens(stage, home);
        Thread.ofVirtual().name("open-home").start(() -> {
            try {
                var opening = homes.open(home);
                Platform.runLater(() -> show(stage, opening));
            } catch (AppException refusal) {
                Platform.runLater(() -> show(stage, new RefusedHomeView(refusal, () -> open(stage), messages)));
            }
        });
    }

    /// A large database takes its time after a crash; nobody is to wonder whether anything happens.
    private void sayThatItOpens(Stage stage, StudioHome home) {
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> {
            if (opening) {
                show(stage, new OpeningView(home.root(), messages));
                opening = true; // what is waited for may be said still
            }
        });
        patience.play();
    }

    private void show(Stage stage, Opening found) {
        switch (found) {
            case Opening.Ready(var opened) -> show(stage, opened);
            case Opening.Damaged damaged ->
                show(stage, new DamagedHomeView(damaged, mending(stage, damaged), messages));
        }
    }

    private void show(Stage stage, HomeSession opened) {
        opening = false;
        var window = new WindowSession(homes.studio(opened), wait, messages, Platform::runLater);
        session = window;
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, fault) -> window.bench().notices().failed(fault));
        window.showOn(stage);
    }

    private void show(Stage stage, Parent trouble) {
        opening = false;
        stage.setScene(TroubleScene.of(trouble, WIDTH, HEIGHT, Theme.DARK));
        stage.show();
    }

    private HomeMending mending(Stage stage, Opening.Damaged damaged) {
        return new HomeMending(
                homes,
                damaged.home(),
                messages,
                work -> Thread.ofVirtual().name("mend-home").start(work),
                Platform::runLater,
                next -> show(stage, next),
                rebuilt -> Objects.requireNonNull(session).tellRebuilt(rebuilt));
    }
}
