package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.diff.DeceptiveCharacters;
import java.util.ArrayList;
import java.util.List;

/// A line as it is looked through: with those that a shell would read together with it, and in pieces where it is too
/// long for anybody to have written.
///
/// @param number of the first of the lines, from 1
record ScannedLine(int number, String text) {

    private static final int LONGEST = 4_000;
    private static final int SHARED = 400;
    private static final int SHOWN = 120;

    static List<ScannedLine> of(String text) {
        var lines = new ArrayList<ScannedLine>();
        var held = new StringBuilder();
        int first = 0;
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (held.isEmpty()) {
                first = number;
            }
            held.append(line);
            var end = line.stripTrailing();
            if ((end.endsWith("\\") || end.endsWith("|")) && held.length() < LONGEST) {
                held.setLength(end.endsWith("\\") ? held.lastIndexOf("\\") : held.length());
                held.append(' ');
            } else {
                add(lines, first, held.toString());
                held.setLength(0);
            }
        }
        add(lines, first, held.toString());
        return lines;
    }

    private static void add(List<ScannedLine> lines, int number, String text) {
        for (int start = 0; start < text.length(); start += LONGEST - SHARED) {
            lines.add(new ScannedLine(number, text.substring(start, Math.min(text.length(), start + LONGEST))));
            if (start + LONGEST >= text.length()) {
                return;
            }
        }
    }

    /// What stands there, so that everything in it can be seen but the secrets.
    String excerpt() {
        return shown(SecretRules.masked(text));
    }

    static String shown(String text) {
        var line = DeceptiveCharacters.spelledOut(text.strip().replaceAll("\\s+", " "));
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
