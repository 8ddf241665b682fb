package dev.projectstudio.boot;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.decision.DecisionChanged;
import dev.projectstudio.core.learning.LearningChanged;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.search.SearchBegunAnew;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.core.search.SearchIndexed;
import dev.projectstudio.core.session.SessionChanged;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Refresh;
import dev.projectstudio.ui.common.Jobs.Job;
import dev.projectstudio.ui.common.Workbench;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the search index up with what is changed while the window is open, and shows that in the status bar where
/// there is much of it. Used on the JavaFX thread.
final class SearchFollowing implements AutoCloseable {

    /// Others wait no longer than that to write.
    private static final Duration SLICE = Duration.ofMillis(100);

    private static final int MUCH = 1_000;

    private final SearchIndex index;
    private final ChangeBus bus;
    private final Workbench bench;
    private final Refresh work;
    private final Subscription changes;
    private @Nullable Job job;
    private int most;
    private boolean closed;

    SearchFollowing(SearchIndex index, ChangeBus bus, Workbench bench) {
        this.index = index;
        this.bus = bus;
        this.bench = bench;
        this.work = bench.background().refresh();
        this.changes = bench.feed()
                .on(
                        List.of(
                                SessionChanged.class,
                                DecisionChanged.class,
                                LearningChanged.class,
                                CycleChanged.class,
                                ContextChanged.class,
                                ProjectChanged.class,
                                SearchBegunAnew.class),
                        this::catchUp);
    }

    void catchUp() {
        if (!closed) {
            work.run(this::indexSome, this::goOn, bench.notices()::failed);
        }
    }

    @Override
    public void close() {
        closed = true;
        changes.close();
    }

    /// @return how many are left
    private int indexSome() {
        int before = index.waiting();
        int left = before == 0 ? 0 : index.catchUp(SLICE);
        if (left < before) {
            bus.publish(new SearchIndexed());
        }
        return left < before ? left : 0;
    }

    private void goOn(int left) {
        show(left);
        if (left > 0) {
            catchUp();
        }
    }

    private void show(int left) {
        if (job == null && left > MUCH) {
            most = left;
            job = bench.jobs().startForGood(bench.text().get("memory.indexing"));
        }
        var shown = job;
        if (shown != null && left == 0) {
            job = null;
            shown.finish();
        } else if (shown != null) {
            shown.report(1 - (double) left / Math.max(most, left), bench.text().get("memory.indexing.left", left));
        }
    }
}
