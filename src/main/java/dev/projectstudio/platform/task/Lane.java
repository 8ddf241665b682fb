package dev.projectstudio.platform.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background work of which only the latest outcome counts. Use it on one thread only.
public final class Lane {

    private final Background background;
    private int latest;

    Lane(Background background) {
        this.background = background;
    }

    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess) {
        int mine = ++latest;
        background.run(work, result -> {
            if (mine == latest) {
                onSuccess.accept(result);
            }
        });
    }

    /// The same with a failure reported elsewhere, unless it was overtaken.
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        int mine = ++latest;
        background.run(
                work,
                result -> {
                    if (mine == latest) {
                        onSuccess.accept(result);
                    }
                },
                failure -> {
                    if (mine == latest) {
                        onFailure.accept(failure);
                    }
                });
    }
}
