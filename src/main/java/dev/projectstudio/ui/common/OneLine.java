package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DeceptiveCharacters;
import java.util.regex.Pattern;

/// A text that others wrote, as it stands in a row: on one line, with blanks for the ends of its lines, and with what
/// nobody would see spelled out.
public final class OneLine {

    private static final Pattern ENDS = Pattern.compile("\\s*\\R\\s*");
    private static final int MOST = 400;

    private OneLine() {}

    /// What is longer than any row ends in an ellipsis.
    public static String of(String text) {
        var line = ENDS.matcher(text.strip()).replaceAll(" ");
        int end = Math.min(MOST, line.length());
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return DeceptiveCharacters.spelledOut(line.substring(0, end)) + (end < line.length() ? "…" : "");
    }
}
