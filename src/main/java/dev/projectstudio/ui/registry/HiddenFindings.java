package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.platform.diff.Deception;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.text.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a text in which characters stand that nobody sees, or that show it as another one.
final class HiddenFindings {

    private HiddenFindings() {}

    /// What was found otherwise, and a warning of each of those lines, in the order of the lines.
    static List<ItemFinding> with(List<ItemFinding> found, String text) {
        var lines = new TreeMap<Integer, List<Deception>>(
                DeceptiveCharacters.in(text).stream().collect(Collectors.groupingBy(Deception::line)));
        return Stream.concat(found.stream(), lines.values().stream().map(HiddenFindings::of))
                .sorted(Comparator.comparingInt(ItemFinding::line))
                .toList();
    }

    private static ItemFinding of(List<Deception> ofLine) {
        var first = ofLine.getFirst();
        var names = ofLine.stream().map(Deception::notation).distinct().collect(Collectors.joining(", "));
        return new ItemFinding(
                false, first.line(), first.column() + 1, new Phrase("registry.hidden-characters", List.of(names)));
    }
}
