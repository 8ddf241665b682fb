package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.SearchService;
import dev.projectstudio.platform.task.Refresh;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The learnings that are like the one that is being written, so that it is not written twice.
final class SimilarViewModel {

    private static final int MOST = 3;

    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final SearchService search;
    private final Workbench bench;
    private final Refresh refresh;
    private final @Nullable LearningId own;

    /// @param own the one that is written on; null for a new one
    SimilarViewModel(SearchService search, Workbench bench, @Nullable LearningId own) {
        this.search = search;
        this.bench = bench;
        this.own = own;
        this.refresh = bench.background().refresh();
    }

    /// Looks for what is like this, away from the JavaFX thread; only what was written last counts.
    void written(String text) {
        refresh.run(() -> find(text), hits::set, bench.notices()::failed);
    }

    ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    private List<Hit> find(String text) {
        return search.similar(Kind.LEARNING, text, MOST + 1).stream()
                .filter(hit -> own == null || !hit.ref().id().equals(own.value()))
                .limit(MOST)
                .toList();
    }
}
