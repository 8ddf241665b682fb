package dev.projectstudio.boot;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window over a home, for those who measure it in a process of its own. Not for the JavaFX thread.
final class OpenWindow {

    private final WindowSession session;
    private final FrontWork work;
    private final Stage stage;

    private OpenWindow(MeasuredHome home) {
        this.work = new FrontWork();
        this.session = new WindowSession(home.studio(), new DatabaseWait(work), new Messages(Locale.ENGLISH), work);
        this.stage = new Stage();
        session.showOn(stage);
    }

    /// Starts the toolkit. To be called once in a process, before the home is opened. The toolkit's thread would keep a
    /// process alive whose work has failed.
    static void start() {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Platform.startup(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
    }

    static OpenWindow over(MeasuredHome home) throws Exception {
        return onFront(() -> new OpenWindow(home));
    }

    void go(PageName page) throws Exception {
        onFront(() -> {
            session.bench().navigator().open(Route.to(page));
            return page;
        });
    }

    void run(String command) throws Exception {
        onFront(() -> {
            session.window().run(command);
            return command;
        });
    }

    void watchPulses() throws Exception {
        onFront(() -> {
            work.watchPulses();
            return work;
        });
    }

    /// Milliseconds of each piece of work since the last call.
    List<Double> work() throws Exception {
        return onFront(work::take);
    }

    /// To be looked at on the JavaFX thread.
    Scene scene() {
        return stage.getScene();
    }

    static <T> T onFront(Supplier<T> asked) throws Exception {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(asked.get());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get();
    }
}
