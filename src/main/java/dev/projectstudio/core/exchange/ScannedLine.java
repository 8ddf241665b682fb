package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.diff.DeceptiveCharacters;

/// What is looked through at once: a line, several that are read together, or a piece of them where they are too long
/// for anybody to have written.
///
/// @param number of the first of the lines, from 1
/// @param last number of the last one
record ScannedLine(int number, int last, String text) {

    private static final int SHOWN = 120;

    /// What stands there, so that everything in it can be seen but the secrets.
    String excerpt() {
        return shown(SecretRules.masked(text));
    }

    static String shown(String text) {
        var line = DeceptiveCharacters.spelledOut(text.strip().replaceAll("\\s+", " "));
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
