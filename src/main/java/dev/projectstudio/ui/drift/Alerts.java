package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// All alerts in the order of the inbox.
record Alerts(List<DriftItem> items) {

    static final Alerts NONE = new Alerts(List.of());

    Alerts {
        items = List.copyOf(items);
    }

    /// The project of the first one first, with all of its alerts; within it the order they come in.
    static Alerts byProject(List<DriftItem> items) {
        return new Alerts(items.stream()
                .collect(Collectors.groupingBy(item -> item.place().project(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    /// Those with these letters in the project, the file or its place.
    List<DriftItem> matching(String filter) {
        var wanted = filter.strip().toLowerCase(Locale.ROOT);
        return items.stream()
                .filter(item -> wanted.isEmpty() || words(item).contains(wanted))
                .toList();
    }

    private static String words(DriftItem item) {
        var place = item.place();
        return (item.projectName() + " " + place.filename() + " " + place.repoPath()).toLowerCase(Locale.ROOT);
    }
}
