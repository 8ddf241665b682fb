package dev.projectstudio.core.drift;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The one order in which alerts are listed, in the window and on the command line: what is worst off first, else by
/// name, whatever drifted last. The alerts of a project stay together, where the most urgent of them is.
public final class DriftOrder {

    private static final Comparator<DriftItem> URGENCY =
            Comparator.comparing(DriftItem::status).reversed();
    private static final Comparator<DriftItem> IN_PROJECT = URGENCY.thenComparing(
                    item -> item.place().filename())
            .thenComparing(item -> item.place().repoPath());
    private static final Comparator<DriftItem> OF_PROJECTS = URGENCY.thenComparing(
                    DriftItem::projectName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(item -> item.place().project().value());

    private DriftOrder() {}

    public static List<DriftItem> urgentFirst(Collection<DriftItem> items) {
        return items.stream()
                .sorted(IN_PROJECT)
                .collect(Collectors.groupingBy(item -> item.place().project()))
                .values()
                .stream()
                .sorted(Comparator.comparing(List::getFirst, OF_PROJECTS))
                .flatMap(List::stream)
                .toList();
    }
}
