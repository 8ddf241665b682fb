package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.DismissedPair;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The two texts that somebody decided about: what is resolved must still be these.
///
/// @param studioHash of the text; null if it does not matter
/// @param repoHash of the text, or of the very bytes, or how that begins; `absent` for no file; null for any
public record Shown(@Nullable String studioHash, @Nullable String repoHash) {

    /// The fewest digits that stand for a whole hash.
    private static final int FEWEST_DIGITS = 8;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + FEWEST_DIGITS + ",64}");

    /// Whatever is there when the resolution reads it.
    public static final Shown NOW = new Shown(null, null);

    static Shown of(Look look) {
        var repo = look.repo().side() instanceof Side.Absent
                ? DismissedPair.ABSENT
                : look.repo().hash();
        return new Shown(look.studio().wholeHash(), repo);
    }

    /// The same with what somebody else has seen of the repository's text.
    ///
    /// @param written a hash or at least its first digits, or `absent`
    public Shown expecting(String written) {
        var hash = written.toLowerCase(Locale.ROOT);
        if (!hash.equals(DismissedPair.ABSENT) && !HASH.matcher(hash).matches()) {
            throw new InvalidInput("not-a-hash", written, FEWEST_DIGITS);
        }
        return new Shown(studioHash, hash);
    }

    boolean isStill(Look look) {
        var now = of(look);
        boolean isStudio = studioHash == null || Objects.equals(studioHash, now.studioHash());
        return isStudio && (isRepo(now.repoHash()) || isRepo(look.repo().rawHash()));
    }

    private boolean isRepo(@Nullable String now) {
        return repoHash == null || (now != null && now.startsWith(repoHash));
    }
}
