package dev.projectstudio.core.search;

import dev.projectstudio.core.search.SearchQuery.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A query in FTS5's own language. Whatever was typed stands in it between quotation marks, so that nothing of it
/// is taken for syntax.
///
/// Source: https://www.sqlite.org/fts5.html, full-text query syntax
final class MatchExpression {

    private static final int TRIGRAM = 3;
    private static final String TEXT = "{title tags body} : ";
    private static final String STARTS = "starts : ";

    private MatchExpression() {}

    /// For `search_words`; empty if the query has neither a word nor a filter that the index knows, or a word that
    /// it has nothing of.
    ///
    /// @param asTheyStand whether no word may go on: FTS5 finds those at once, and what begins with one of more
    ///     than three letters only after it has gone through all of that
    static Optional<String> ofTexts(SearchQuery query, boolean asTheyStand) {
        var parts = new ArrayList<String>();
        if (!query.words().isEmpty()) {
            var words = ofWords(query.words(), asTheyStand);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            parts.add(words.get());
        }
        ofFilters(query).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(joined(parts));
    }

    /// Words alone, whatever the filters; empty if there are none, or none that the index knows.
    static Optional<String> ofWords(List<Word> words, boolean asTheyStand) {
        return parts(words, asTheyStand).filter(parts -> !parts.isEmpty()).map(MatchExpression::joined);
    }

    /// The same words as [#ofWords], as texts are ranked by them: by how often and where a text has what begins with
    /// them, for which FTS5 goes through all of that. For words that few texts have.
    static Optional<String> ofRank(List<Word> words, boolean asTheyStand) {
        return ofWords(words, asTheyStand)
                .map(_ -> joined(words.stream()
                        .map(word -> part(word, asTheyStand || going(word) == Going.NOT ? Going.NOT : Going.ON))
                        .toList()));
    }

    /// Whether FTS5 need not go through all that begins with it to say how many texts have such a word.
    static boolean isCountable(Word word) {
        return going(word) != Going.ON;
    }

    /// Whatever has this word.
    static String ofWord(Word word) {
        return part(word, going(word));
    }

    /// Whatever has any of the words, and passes the filters.
    static String ofAnyWord(SearchQuery query) {
        var any = parts(query.words(), false).orElse(List.of()).stream().collect(Collectors.joining(" OR "));
        return joined(List.of("(" + any + ")", "facets : (" + joined(facets(query)) + ")"));
    }

    /// The filters alone.
    static Optional<String> ofFilters(SearchQuery query) {
        var facets = facets(query);
        return facets.isEmpty() ? Optional.empty() : Optional.of("facets : (" + joined(facets) + ")");
    }

    /// For `search_names`; empty if a word is too short for it, or if there is none.
    static Optional<String> ofNames(SearchQuery query) {
        boolean fits = !query.words().isEmpty()
                && query.words().stream()
                        .allMatch(word ->
                                word.text().codePointCount(0, word.text().length()) >= TRIGRAM);
        return fits
                ? Optional.of(
                        query.words().stream().map(word -> quoted(word.text())).collect(and()))
                : Optional.empty();
    }

    /// Whether what was typed has something to look for.
    static boolean isAnswerable(SearchQuery query) {
        return query.words().isEmpty()
                || parts(query.words(), true).isPresent()
                || ofNames(query).isPresent();
    }

    /// Whether a word is so short that nearly everything has it.
    static boolean hasShortWord(SearchQuery query) {
        return query.words().stream().anyMatch(word -> word.text().length() < TRIGRAM);
    }

    /// Empty if there are words and the index has nothing of one of them.
    private static Optional<List<String>> parts(List<Word> words, boolean asTheyStand) {
        return words.stream().allMatch(word -> Words.hasWord(Words.spaced(word.text())))
                ? Optional.of(words.stream()
                        .map(word -> part(word, asTheyStand ? Going.NOT : going(word)))
                        .toList())
                : Optional.empty();
    }

    private static String part(Word word, Going going) {
        var spaced = Words.spaced(word.text());
        return switch (going) {
            case NOT -> TEXT + quoted(spaced);
            case ON -> TEXT + quoted(spaced) + " *";
            case BEGINNING ->
                STARTS
                        + quoted(WordStarts.last(spaced)
                                .map(WordStarts.Last::start)
                                .orElseThrow());
        };
    }

    /// How the end of a word that was typed is looked for. Of one or two letters behind a sign, as in `src/a`, FTS5
    /// would go through all that begins with them, for seconds in a home of many years: names and identifiers are
    /// found by their trigrams, and the rest from the third letter on.
    private static Going going(Word word) {
        var last = WordStarts.last(Words.spaced(word.text())).orElse(null);
        if (word.whole()) {
            return Going.NOT;
        }
        if (last == null || last.length() > WordStarts.LONGEST) {
            return Going.ON;
        }
        if (!Words.hasWord(last.before())) {
            return Going.BEGINNING;
        }
        return last.length() < WordStarts.LONGEST ? Going.NOT : Going.ON;
    }

    private enum Going {
        NOT,
        /// It is nothing but the beginning of a word, which the index has as such.
        BEGINNING,
        ON
    }

    private static List<String> facets(SearchQuery query) {
        var parts = new ArrayList<String>();
        any(query.kinds(), Facets::kind).ifPresent(parts::add);
        any(query.projects(), project -> Facets.project(project.value())).ifPresent(parts::add);
        any(query.cycles(), cycle -> Facets.cycle(cycle.value())).ifPresent(parts::add);
        query.tags().forEach(tag -> parts.add(Facets.tag(tag)));
        return parts;
    }

    private static <T> Optional<String> any(Iterable<T> values, Function<T, String> facet) {
        var words = new ArrayList<String>();
        values.forEach(value -> words.add(facet.apply(value)));
        return words.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" OR ", words) + ")");
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(and());
    }

    private static java.util.stream.Collector<CharSequence, ?, String> and() {
        return Collectors.joining(" AND ");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace('\0', ' ') + '"';
    }
}
