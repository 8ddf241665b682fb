package dev.projectstudio.boot;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// How long each piece of work keeps the JavaFX thread: what is handed to it, and each pulse with its styling and
/// layout. Made and read on that thread.
final class FrontWork implements Executor {

    private final List<Double> millis = new ArrayList<>();
    // The toolkit lets a listener go that nobody holds.
    private final TKPulseListener afterLayout = this::pulseEnds;
    private long pulseStart;

    /// Counts pulses from now on, one after the other even where nothing moves.
    void watchPulses() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
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
            add(start);
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
            add(pulseStart);
            pulseStart = 0;
        }
    }

    private void add(long start) {
        millis.add((System.nanoTime() - start) / 1e6);
    }
}
