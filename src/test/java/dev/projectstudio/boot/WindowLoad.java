package dev.projectstudio.boot;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// The window over a large home, in a process of its own: prints how much heap it holds once all is loaded, and how
/// long each piece of work kept the JavaFX thread while a folder was scanned and what was found in it registered.
///
/// Arguments: the home; the folder to scan.
public final class WindowLoad {

    private static final long MOST_WAIT = TimeUnit.MINUTES.toNanos(3);
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final List<PageName> PAGES = List.of(PageName.DASHBOARD, PageName.DRIFT, PageName.PROJECTS);

    private final MeasuredHome home;
    private final WindowSession window;
    private final FrontWork work;
    private final Stage stage;

    private WindowLoad(MeasuredHome home) {
        this.home = home;
        this.work = new FrontWork();
        this.window = new WindowSession(home.studio(), new DatabaseWait(work), new Messages(Locale.ENGLISH), work);
        this.stage = new Stage();
        window.showOn(stage);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Platform.startup(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        var home = MeasuredHome.open(Path.of(args[0]));
        var load = onFront(() -> new WindowLoad(home));
        load.loadPages();
        System.out.printf(Locale.ROOT, "heap %d%n", load.heap());
        for (var millis : load.scan(Path.of(args[1]))) {
            System.out.printf(Locale.ROOT, "front %.3f%n", millis);
        }
        System.exit(0);
    }

    private void loadPages() throws Exception {
        for (var page : PAGES) {
            onFront(() -> {
                window.bench().navigator().open(Route.to(page));
                return page;
            });
            LockSupport.parkNanos(MOMENT * 10);
        }
        await(() -> rows() == projects());
    }

    private long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            System.gc();
            LockSupport.parkNanos(MOMENT * 5);
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    private List<Double> scan(Path folder) throws Exception {
        int before = projects();
        onFront(() -> {
            work.watchPulses();
            window.window().run("project.scan");
            ((TextField) node("#path-field")).setText(folder.toString());
            return folder;
        });
        LockSupport.parkNanos(MOMENT * 10);
        onFront(work::take);
        press("#path-go");
        await(() -> stage.getScene().lookup("#scan-go") != null);
        press("#scan-go");
        await(() -> rows() > before && rows() == projects());
        LockSupport.parkNanos(MOMENT * 10);
        return onFront(work::take);
    }

    private void press(String id) throws Exception {
        onFront(() -> {
            ((Button) node(id)).fire();
            return id;
        });
    }

    private Node node(String id) {
        return stage.getScene().lookup(id);
    }

    private int projects() {
        return home.services().projects().list(false).size();
    }

    private int rows() {
        return stage.getScene().lookup("#projects-list") instanceof ListView<?> list
                ? list.getItems().size()
                : 0;
    }

    /// Asks beside the work that is measured, and seldom.
    private static void await(BooleanSupplier condition) throws Exception {
        long until = System.nanoTime() + MOST_WAIT;
        while (!onFront(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The window did not come so far");
            }
            LockSupport.parkNanos(MOMENT);
        }
    }

    private static <T> T onFront(Supplier<T> asked) throws Exception {
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
