package dev.projectstudio.cli;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.project.ProjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// All that drifts, not only the first page of it, by project, file and target.
record DriftItems(Services services) {

    private static final int PAGE = 1000;
    private static final Comparator<DriftItem> BY_PLACE = Comparator.comparing(
                    DriftItem::projectName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(item -> item.place().project().value())
            .thenComparing(item -> item.place().filename())
            .thenComparing(item -> item.place().repoPath());

    List<DriftItem> all() {
        return pages(skipped -> services.drift().list(skipped, PAGE));
    }

    List<DriftItem> ofProject(ProjectId project) {
        return pages(skipped -> services.drift().list(project, skipped, PAGE));
    }

    private static List<DriftItem> pages(IntFunction<List<DriftItem>> page) {
        var items = new ArrayList<DriftItem>();
        while (true) {
            var next = page.apply(items.size());
            items.addAll(next);
            if (next.size() < PAGE) {
                items.sort(BY_PLACE);
                return items;
            }
        }
    }
}
