package dev.projectstudio.core.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The parts of `camelCase` words.
final class Humps {

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final int MOST = 2_000;

    private Humps() {}

    /// Those of all words in which an upper-case letter follows a lower-case one, each once.
    static Set<String> of(String text) {
        var parts = new LinkedHashSet<String>();
        for (int at = 0; at < text.length() && parts.size() < MOST; ) {
            int end = Words.end(text, at, Words::isLetterOrNumber);
            if (hasHump(text, at, end)) {
                Collections.addAll(parts, BETWEEN.split(text.substring(at, end)));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return parts;
    }

    private static boolean hasHump(String text, int from, int end) {
        boolean wasLower = false;
        for (int at = from; at < end; ) {
            int point = text.codePointAt(at);
            if (wasLower && Character.getType(point) == Character.UPPERCASE_LETTER) {
                return true;
            }
            wasLower = Character.getType(point) == Character.LOWERCASE_LETTER;
            at += Character.charCount(point);
        }
        return false;
    }
}
