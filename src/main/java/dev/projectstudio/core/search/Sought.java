package dev.projectstudio.core.search;

import dev.projectstudio.core.search.Excerpt.Mark;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Words that were looked for, and where in a text they stand: without regard to case and diacritics, as the search
/// finds them.
public final class Sought {

    public static final Sought NOTHING = of(List.of());

    private final List<String> words;

    private Sought(List<String> words) {
        this.words = words;
    }

    public static Sought of(Collection<String> words) {
        return new Sought(words.stream()
                .map(FoldedText::fold)
                .filter(word -> !word.isBlank())
                .distinct()
                .toList());
    }

    /// Whether nothing was looked for.
    public boolean isNothing() {
        return words.isEmpty();
    }

    /// Where in a text one of the words stands first; empty where none of them does.
    public Optional<Mark> first(String text) {
        if (isNothing()) {
            return Optional.empty();
        }
        var folded = FoldedText.of(text);
        return words.stream()
                .flatMap(word -> folded.all(word, 1).stream())
                .min(Comparator.comparingInt(Mark::from).thenComparing(Mark::to, Comparator.reverseOrder()));
    }

    /// Which of several texts is the first in which one of the words stands.
    public OptionalInt firstOf(List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(i -> first(texts.get(i)).isPresent())
                .findFirst();
    }
}
