package dev.projectstudio.core.stack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How versions are written.
final class Versions {

    private static final int LONGEST = 40;
    private static final Pattern NONE = Pattern.compile(
            "(?i)\\*|x|latest|stable|system|lts(/.*)?|.*://.*|.*\\$.*|[a-z]+:.*|git\\+.*|git@.*|\\.{0,2}/.*");
    private static final Pattern SAME = Pattern.compile("^(?:={1,3}|[vV])\\s*(?=\\d)");
    private static final Pattern TAG = Pattern.compile("^v?(\\d+(?:\\.\\d+)*)(?:[-.+_].*|[a-z].*)?$");

    private Versions() {}

    /// As it is written, without what says no more than that; null for one that says nothing.
    static @Nullable String written(@Nullable String text) {
        if (text == null || text.length() > 2 * LONGEST) {
            return null;
        }
        var bare = text.strip().replaceAll("\\s+", " ");
        bare = SAME.matcher(bare).replaceFirst("");
        return bare.isEmpty() || bare.length() > LONGEST || NONE.matcher(bare).matches() ? null : bare;
    }

    /// The number that a tag of an image begins with; null if it does with none.
    static @Nullable String ofTag(@Nullable String tag) {
        var matcher = TAG.matcher(tag == null ? "" : tag);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
