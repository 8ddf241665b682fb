package dev.projectstudio.core.context;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of the text in a `project.json`.
///
/// @param rawHash of what Studio wrote last
/// @param text the same; null where an older version wrote it
/// @param formerHash of what it had written before, while the last is not known to be in place
/// @param readHash of a text written by hand that was read
/// @param readReason what of that could not be taken over
record MirrorRow(
        String rawHash,
        @Nullable String text,
        @Nullable String formerHash,
        @Nullable String formerText,
        @Nullable String readHash,
        @Nullable String readReason) {

    static MirrorRow inPlace(String hash, @Nullable String text) {
        return new MirrorRow(hash, text, null, null, null, null);
    }

    /// A text that is about to take the place of the one that is `there`.
    static MirrorRow next(String hash, String text, @Nullable String there, @Nullable MirrorRow before) {
        if (there == null || before == null) {
            return inPlace(hash, text);
        }
        var former = before.textOf(there);
        return new MirrorRow(hash, text, there, former, null, null);
    }

    /// Whether Studio wrote a text, or has read it.
    boolean knows(String hash) {
        return wrote(hash) || hash.equals(readHash);
    }

    boolean wrote(String hash) {
        return hash.equals(rawHash) || hash.equals(formerHash);
    }

    MirrorRow settled() {
        return inPlace(rawHash, text);
    }

    MirrorRow read(String hash, @Nullable String reason) {
        return new MirrorRow(rawHash, text, formerHash, formerText, hash, reason);
    }

    /// What somebody began with who wrote another text; null if that is not known.
    @Nullable
    String base() {
        return formerHash == null ? text : formerText;
    }

    private @Nullable String textOf(String hash) {
        if (hash.equals(rawHash)) {
            return text;
        }
        return Objects.equals(hash, formerHash) ? formerText : null;
    }
}
