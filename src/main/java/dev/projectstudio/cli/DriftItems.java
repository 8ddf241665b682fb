package dev.projectstudio.cli;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftOrder;
import dev.projectstudio.core.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// All that drifts, not only the first page of it, in the order of the inbox.
record DriftItems(Services services) {

    private static final int PAGE = 1000;

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
                return DriftOrder.urgentFirst(items);
            }
        }
    }
}
