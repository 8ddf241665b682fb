package dev.projectstudio.boot;

import dev.projectstudio.ui.common.PageName;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/// The window over a large home, in a process of its own: prints how much heap it holds once all is loaded, and how
/// long each piece of work kept the JavaFX thread while a folder was scanned and what was found in it registered.
///
/// Arguments: the home; the folder to scan.
public final class WindowLoad {

    private static final long MOST_WAIT = TimeUnit.MINUTES.toNanos(3);
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final List<PageName> PAGES = List.of(PageName.DASHBOARD, PageName.DRIFT, PageName.PROJECTS);

    private final MeasuredHome home;
    private final OpenWindow window;

    private WindowLoad(MeasuredHome home, OpenWindow window) {
        this.home = home;
        this.window = window;
    }

    public static void main(String[] args) throws Exception {
        OpenWindow.start();
        var home = MeasuredHome.open(Path.of(args[0]));
        var load = new WindowLoad(home, OpenWindow.over(home));
        load.loadPages();
        System.out.printf(Locale.ROOT, "heap %d%n", load.heap());
        for (var millis : load.scan(Path.of(args[1]))) {
            System.out.printf(Locale.ROOT, "front %.3f%n", millis);
        }
        System.exit(0);
    }

    private void loadPages() throws Exception {
        for (var page : PAGES) {
            window.go(page);
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
        window.watchPulses();
        window.run("project.scan");
        OpenWindow.onFront(() -> {
            ((TextField) node("#path-field")).setText(folder.toString());
            return folder;
        });
        LockSupport.parkNanos(MOMENT * 10);
        window.work();
        press("#path-go");
        await(() -> window.scene().lookup("#scan-go") != null);
        press("#scan-go");
        await(() -> rows() > before && rows() == projects());
        LockSupport.parkNanos(MOMENT * 10);
        return window.work();
    }

    private void press(String id) throws Exception {
        OpenWindow.onFront(() -> {
            ((Button) node(id)).fire();
            return id;
        });
    }

    private Node node(String id) {
        return window.scene().lookup(id);
    }

    private int projects() {
        return home.services().projects().list(false).size();
    }

    private int rows() {
        return window.scene().lookup("#projects-list") instanceof ListView<?> list
                ? list.getItems().size()
                : 0;
    }

    /// Asks beside the work that is measured, and seldom.
    private static void await(BooleanSupplier condition) throws Exception {
        long until = System.nanoTime() + MOST_WAIT;
        while (!OpenWindow.onFront(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The window did not come so far");
            }
            LockSupport.parkNanos(MOMENT);
        }
    }
}
