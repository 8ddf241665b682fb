package dev.projectstudio.boot;

import dev.projectstudio.ui.common.PageName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The window over a home that another process works on: says `ready` once it has gone through its pages for a while,
/// goes from one to the next once a second, and when it is told to end, prints how long each piece of work kept the
/// JavaFX thread meanwhile.
///
/// Argument: the home. It is told to end by a line on its input.
public final class WindowBeside {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int WARM_UP = 160;
    private static final List<PageName> PAGES = List.of(PageName.DASHBOARD, PageName.PROJECTS, PageName.SESSIONS);

    private WindowBeside() {}

    public static void main(String[] args) throws Exception {
        var starter = ProcessHandle.current().parent();
        OpenWindow.start();
        var window = OpenWindow.over(MeasuredHome.open(Path.of(args[0])));
        for (int shown = 0; shown < WARM_UP; shown++) {
            window.go(PAGES.get(shown % PAGES.size()));
            LockSupport.parkNanos(SECOND / 4);
        }
        window.watchPulses();
        LockSupport.parkNanos(SECOND);
        window.work();
        System.out.println("ready");
        long start = System.nanoTime();
        for (int shown = 0; isWanted(starter); ) {
            if (System.nanoTime() - start > (shown + 1) * SECOND) {
                window.go(PAGES.get(shown++ % PAGES.size()));
            }
            LockSupport.parkNanos(MOMENT);
        }
        for (var millis : window.work()) {
            System.out.printf(Locale.ROOT, "front %.3f%n", millis);
        }
        System.exit(0);
    }

    /// The process that started this one may end without a word.
    private static boolean isWanted(Optional<ProcessHandle> starter) throws IOException {
        return System.in.available() == 0 && starter.map(ProcessHandle::isAlive).orElse(true);
    }
}
