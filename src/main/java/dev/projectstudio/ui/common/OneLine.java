package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DeceptiveCharacters;
import java.util.regex.Pattern;

/// A text that others wrote, as it stands in a row: on one line, with blanks for the ends of its lines, and with what
/// nobody would see spelled out.
public final class OneLine {

    private static final Pattern ENDS = Pattern.compile("\\s*\\R\\s*");
    private static final int MOST = 400;
    private static final int MOST_READ = 10 * MOST; // a row is built on the JavaFX thread, whatever its text

    private OneLine() {}

    /// What is longer than any row ends in an ellipsis.
    public static String of(String text) {
        var whole = text.strip();
        var read = whole.substring(0, Math.min(MOST_READ, whole.length()));
        var line = ENDS.matcher(read).replaceAll(" ");
        int end = Math.min(MOST, line.length());
        if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        boolean isWhole = end == line.length() && read.length() == whole.length();
        return DeceptiveCharacters.spelledOut(line.substring(0, end)) + (isWhole ? "" : "…");
    }
}
