package dev.projectstudio.ui.common;

import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.task.Refresh;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a page reads to show it, of which only the latest outcome counts: while things change in quick succession it
/// is read once after the other. What several pages and counts have read is shown at one moment. A failure stays with
/// the page, which shows it in the place of its content, until it has been read again.
public final class PageLoad {

    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Refresh reads;
    private final OneMoment moment;
    private boolean isReading;

    PageLoad(Background background, OneMoment moment) {
        this.reads = background.refresh();
        this.moment = moment;
    }

    /// @param show takes over what was read, on the JavaFX thread
    public <T> void run(Callable<T> read, Consumer<? super T> show) {
        if (!isReading) {
            isReading = true;
            moment.begin();
        }
        reads.run(read, found -> ended(() -> show(found, show)), fault -> ended(() -> failure.set(fault)));
    }

    private void ended(Runnable outcome) {
        isReading = false;
        moment.end(outcome);
    }

    private <T> void show(T found, Consumer<? super T> show) {
        try {
            show.accept(found);
            failure.set(null);
        } catch (RuntimeException | Error fault) {
            failure.set(fault);
        }
    }

    /// Why the page cannot be shown now; null while it can.
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
