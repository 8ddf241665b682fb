package dev.projectstudio.core.stack;

import dev.projectstudio.core.stack.TechMatcher.Word;
import dev.projectstudio.platform.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The versions that a text states after a name: `3.11+`, `(>= 18)`, `version 20 or later`, `17 and 21`, `3.9 to 3.12`.
///
/// @param spans any of them will do; empty where none is stated
/// @param end the first word after them
record StatedVersion(List<VersionSpan> spans, int end) {

    private static final Pattern OPERATOR = Pattern.compile("[<>=~^≥≤]{1,3}");
    private static final Set<String> INTRODUCING = Set.of("version", "versions", "v", "from");
    private static final Set<String> JOINING = Set.of("and", "or", "&");
    private static final Set<String> UNTIL = Set.of("to", "through", "until", "-", "–");
    private static final Set<String> ONWARDS =
            Set.of("later", "newer", "higher", "above", "up", "upwards", "onwards", "greater", "more", "plus");

    StatedVersion {
        spans = List.copyOf(spans);
    }

    /// @param at the first word after the name
    /// @param glued what is written in one word with the name; null for nothing
    static StatedVersion after(List<Word> words, int at, @Nullable String glued) {
        var reading = new Reading(words, at);
        reading.read(glued);
        return new StatedVersion(reading.spans, reading.end);
    }

    boolean isStated() {
        return !spans.isEmpty();
    }

    /// Whether a stack with this version may be meant; one that is not known or cannot be compared may.
    boolean allows(@Nullable String version) {
        var has = version == null ? null : VersionSpan.of(version).orElse(null);
        return spans.isEmpty() || has == null || spans.stream().anyMatch(has::meets);
    }

    private static final class Reading {

        private final List<VersionSpan> spans = new ArrayList<>();
        private final List<Word> words;
        private int end;

        Reading(List<Word> words, int end) {
            this.words = words;
            this.end = end;
        }

        void read(@Nullable String glued) {
            var first = glued == null ? first() : VersionSpan.of(glued).orElse(null);
            if (first == null) {
                return;
            }
            spans.add(widened(narrowed(first)));
            while (true) {
                int skipped = JOINING.contains(word(end)) ? 1 : 0;
                var other = span(end + skipped);
                if (other == null) {
                    return;
                }
                end += skipped + 1;
                spans.add(widened(other));
            }
        }

        private @Nullable VersionSpan first() {
            int at = INTRODUCING.contains(word(end)) ? end + 1 : end;
            int signs = OPERATOR.matcher(word(at)).matches() ? 1 : 0;
            var span = VersionSpan.of(signs == 0 ? word(at) : word(at) + word(at + 1))
                    .orElse(null);
            if (span != null) {
                end = at + signs + 1;
            }
            return span;
        }

        /// `>=3.9, <4` is one.
        private VersionSpan narrowed(VersionSpan first) {
            var span = first;
            while (!word(end).isEmpty()
                    && OPERATOR.matcher(word(end).substring(0, 1)).matches()) {
                var next = span(end);
                if (next == null) {
                    return span;
                }
                span = span.and(next);
                end++;
            }
            return span;
        }

        private VersionSpan widened(VersionSpan span) {
            if (UNTIL.contains(word(end)) && span(end + 1) instanceof VersionSpan last) {
                end += 2;
                return VersionSpan.between(span, last);
            }
            int skipped = JOINING.contains(word(end)) ? 1 : 0;
            if (ONWARDS.contains(word(end + skipped))) {
                end += skipped + 1;
                return span.onwards();
            }
            return span;
        }

        private @Nullable VersionSpan span(int at) {
            return VersionSpan.of(word(at)).orElse(null);
        }

        private String word(int at) {
            return at < words.size() ? Folding.caseless(words.get(at).text()) : "";
        }
    }
}
