package dev.projectstudio.boot;

import dev.projectstudio.ui.common.PageName;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/// The window over a full home, in a process of its own: goes through every page that needs no project, far down the
/// long lists, and searches; then prints how much heap it holds.
///
/// Arguments: the home; what to search for, each.
public final class WindowTour {

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(250);
    private static final List<PageName> PAGES = Arrays.stream(PageName.values())
            .filter(page -> page.compareTo(PageName.OVERVIEW) < 0)
            .toList();
    private static final List<String> LISTS =
            List.of("#sessions-list", "#decisions-list", "#learnings-list", "#activity-list");
    private static final int SCREENS_DOWN = 20;

    private final OpenWindow window;

    private WindowTour(OpenWindow window) {
        this.window = window;
    }

    public static void main(String[] args) throws Exception {
        OpenWindow.start();
        var tour = new WindowTour(OpenWindow.over(MeasuredHome.open(Path.of(args[0]))));
        for (var page : PAGES) {
            tour.look(page);
        }
        tour.search(List.of(args).subList(1, args.length));
        System.out.printf(Locale.ROOT, "heap %d%n", tour.heap());
        System.exit(0);
    }

    private void look(PageName page) throws Exception {
        window.go(page);
        rest();
        for (var list : LISTS) {
            for (int down = 0; down < SCREENS_DOWN && scrollsDown(list); down++) {
                rest();
            }
        }
    }

    /// To what is loaded of it, whereupon more is.
    private boolean scrollsDown(String list) throws Exception {
        return OpenWindow.onFront(() -> {
            if (node(list) instanceof ListView<?> rows && !rows.getItems().isEmpty()) {
                rows.scrollTo(rows.getItems().size() - 1);
                return true;
            }
            return false;
        });
    }

    private void search(List<String> queries) throws Exception {
        window.go(PageName.MEMORY);
        rest();
        for (var query : queries) {
            OpenWindow.onFront(() -> {
                ((TextInputControl) node("#memory-box")).setText(query);
                return query;
            });
            rest();
        }
        boolean isFound = OpenWindow.onFront(() -> node("#memory-list") instanceof ListView<?> hits
                && !hits.getItems().isEmpty());
        if (!isFound) {
            throw new IllegalStateException("Nothing was found");
        }
    }

    private Node node(String id) {
        return window.scene().lookup(id);
    }

    private static void rest() {
        LockSupport.parkNanos(MOMENT);
    }

    private long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            rest();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
