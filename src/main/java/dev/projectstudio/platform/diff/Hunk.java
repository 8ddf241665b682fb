package dev.projectstudio.platform.diff;

import java.util.List;

/// Changes that lie close together, with the unchanged lines around them.
public record Hunk(int fromStart, int fromLines, int toStart, int toLines, List<DiffLine> lines) {

    public Hunk {
        lines = List.copyOf(lines);
    }

    /// The line that opens it in a unified diff.
    public String header() {
        return "@@ -" + range(fromStart, fromLines) + " +" + range(toStart, toLines) + " @@";
    }

    private static String range(int start, int lines) {
        return lines == 1 ? String.valueOf(start) : start + "," + lines;
    }
}
