package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.DismissedPair;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The two texts that somebody decided about: what is resolved must still be these.
///
/// @param studioHash of the text; null if it does not matter
/// @param repoHash of the text, or of the very bytes; `absent` for no file; null if it does not matter
public record Shown(@Nullable String studioHash, @Nullable String repoHash) {

    /// Whatever is there when the resolution reads it.
    public static final Shown NOW = new Shown(null, null);

    static Shown of(Look look) {
        var repo = look.repo().side() instanceof Side.Absent
                ? DismissedPair.ABSENT
                : look.repo().hash();
        return new Shown(look.studio().hash(), repo);
    }

    boolean isStill(Look look) {
        var now = of(look);
        boolean isStudio = studioHash == null || Objects.equals(studioHash, now.studioHash());
        return isStudio
                && (repoHash == null
                        || repoHash.equals(now.repoHash())
                        || repoHash.equals(look.repo().rawHash()));
    }
}
