package dev.projectstudio.boot;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// How long each piece of work keeps the JavaFX thread: what is handed to it, and each pulse with its styling and
/// layout. That a pulse waits until the frame before it has been drawn is no work of this thread, and much longer where
/// software draws than where a graphics card does: it is left out. Made and read on that thread.
final class FrontWork implements Executor {

    private final List<Double> millis = new ArrayList<>();
    // The toolkit lets a listener go that nobody holds.
    private final TKPulseListener afterLayout = this::pulseEnds;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long pulseStart;
    private long waitedBefore;

    /// Counts pulses from now on, one after the other even where nothing moves.
    void watchPulses() {
        threads.setThreadContentionMonitoringEnabled(true);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                waitedBefore = waited();
                pulseStart = System.nanoTime();
            }
        }.start();
        Toolkit.getToolkit().addPostSceneTkPulseListener(afterLayout);
    }

    @Override
    public void execute(Runnable work) {
        Platform.runLater(() -> {
            long start = System.nanoTime();
            work.run();
            millis.add((System.nanoTime() - start) / 1e6);
        });
    }

    /// What was counted since the last time this was asked.
    List<Double> take() {
        var taken = List.copyOf(millis);
        millis.clear();
        return taken;
    }

    private void pulseEnds() {
        if (pulseStart != 0) {
            millis.add(Math.max(0, (System.nanoTime() - pulseStart) / 1e6 - (waited() - waitedBefore)));
            pulseStart = 0;
        }
    }

    /// Milliseconds.
    private long waited() {
        return threads.getThreadInfo(Thread.currentThread().threadId()).getWaitedTime();
    }
}
