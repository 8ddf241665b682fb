package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.platform.diff.TextDiff;
import org.jspecify.annotations.Nullable;

/// What a record keeps of a target's two sides.
///
/// @param repo null where the repository has no file
record Snapshot(ContextText studio, @Nullable ContextText repo) {

    /// What the repository has and lacks: in lines, or in bytes where one side is no text.
    String summary() {
        var now = repo;
        if (!studio.isText() || (now != null && !now.isText())) {
            return "+" + bytes(now == null ? 0 : now.canonicalBytes().length) + ", -"
                    + bytes(studio.canonicalBytes().length);
        }
        return TextDiff.of(text(studio), now == null ? "" : text(now)).summary();
    }

    private static String text(ContextText side) {
        return side.text().orElse("");
    }

    private static String bytes(int count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }
}
