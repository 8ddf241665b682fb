package dev.projectstudio.core.search;

import dev.projectstudio.core.search.SearchQuery.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words by which one text is like another.
final class SimilarWords {

    /// How many of them are looked for.
    static final int MOST = 12;

    /// How many of them something must have to be called similar; all of them where there are fewer.
    private static final int LEAST = 2;

    private static final int CANDIDATES = 30;
    private static final int LOOKED_AT = 40;
    private static final int SHORTEST = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private SimilarWords() {}

    /// The longest first, since they tell the most.
    static List<String> of(String text) {
        return BETWEEN.splitAsStream(text)
                .map(FoldedText::fold)
                .filter(word -> word.length() >= SHORTEST && Words.hasWord(Words.spaced(word)))
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .limit(LOOKED_AT)
                .toList();
    }

    static SearchQuery query(Kind kind, List<Word> words) {
        return new SearchQuery(words, Set.of(kind), List.of(), List.of(), List.of(), null, null, false, CANDIDATES);
    }

    /// Whether it has so many of the words that it is called similar.
    ///
    /// @param item null for what is gone
    static boolean isAlike(@Nullable Item item, List<Word> words) {
        if (item == null) {
            return false;
        }
        var letters = FoldedText.fold(item.title() + " " + String.join(" ", item.tags()) + " " + item.body());
        long shared =
                words.stream().filter(word -> letters.contains(word.text())).count();
        return shared >= Math.min(LEAST, words.size());
    }
}
