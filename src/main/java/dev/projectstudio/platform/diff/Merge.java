package dev.projectstudio.platform.diff;

import dev.projectstudio.platform.diff.MergePart.Conflicting;
import dev.projectstudio.platform.diff.MergePart.Settled;
import java.util.List;

/// The outcome of a three-way merge.
public record Merge(List<MergePart> parts) {

    private static final int MARKER = 7;

    public Merge {
        parts = List.copyOf(parts);
    }

    public boolean isClean() {
        return conflicts().isEmpty();
    }

    public List<Conflicting> conflicts() {
        return parts.stream()
                .filter(Conflicting.class::isInstance)
                .map(Conflicting.class::cast)
                .toList();
    }

    /// The merged text; where the sides conflict, all three are written between markers as git does.
    public String text() {
        var text = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Settled settled -> text.append(settled.text());
                case Conflicting conflict -> text.append(marked(conflict));
            }
        }
        return text.toString();
    }

    /// Whether a text still has a line that opens or closes a conflict.
    public static boolean hasMarkers(String text) {
        return TextLines.of(text).stream().anyMatch(line -> isMarker(line, '<') || isMarker(line, '>'));
    }

    static String marked(Conflicting conflict) {
        return marker('<', " studio")
                + closed(conflict.studio())
                + marker('|', " base")
                + closed(conflict.base())
                + marker('=', "")
                + closed(conflict.repo())
                + marker('>', " repo");
    }

    private static boolean isMarker(String line, char sign) {
        return line.startsWith(String.valueOf(sign).repeat(MARKER) + " ");
    }

    private static String marker(char sign, String name) {
        return String.valueOf(sign).repeat(MARKER) + name + "\n";
    }

    private static String closed(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
