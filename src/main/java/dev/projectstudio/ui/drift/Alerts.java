package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftOrder;
import dev.projectstudio.ui.common.DriftWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All alerts in the order of the inbox.
record Alerts(List<DriftItem> items) {

    static final Alerts NONE = new Alerts(List.of());

    Alerts {
        items = List.copyOf(items);
    }

    static Alerts of(List<DriftItem> items) {
        return new Alerts(DriftOrder.urgentFirst(items));
    }

    /// Those with these letters in the project, the file or its place.
    List<DriftItem> matching(String filter) {
        var wanted = filter.strip().toLowerCase(Locale.ROOT);
        return items.stream()
                .filter(item -> wanted.isEmpty() || words(item).contains(wanted))
                .toList();
    }

    /// What is selected where the selected one is gone: the first below it that is still there, else the last above it,
    /// else the first of all; null if there is none.
    static @Nullable TargetId successor(List<TargetId> before, @Nullable TargetId selected, List<TargetId> now) {
        int gone = selected == null ? -1 : before.indexOf(selected);
        var still = new HashSet<>(now);
        return before.stream()
                .skip(gone + 1L)
                .filter(still::contains)
                .findFirst()
                .or(() -> before.stream()
                        .limit(Math.max(0, gone))
                        .filter(still::contains)
                        .reduce((_, next) -> next))
                .or(() -> now.stream().findFirst())
                .orElse(null);
    }

    static List<TargetId> targets(List<DriftItem> items) {
        return items.stream().map(item -> item.place().target()).toList();
    }

    private static String words(DriftItem item) {
        var place = item.place();
        return (item.projectName() + " " + place.filename() + " " + place.repoPath() + " " + DriftWords.name(item))
                .toLowerCase(Locale.ROOT);
    }
}
