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

    /// For `search_texts`; empty if the query has neither a word nor a filter that the index knows, or a word that
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
                        .map(word -> isStart(word) && !asTheyStand ? goingOn(word.text()) : part(word, asTheyStand))
                        .toList()));
    }

    /// Whether FTS5 need not go through all that begins with it to say how many texts have such a word.
    static boolean isCountable(Word word) {
        return word.whole() || WordStarts.last(Words.spaced(word.text())).isPresent();
    }

    /// Whatever has this word.
    static String ofWord(Word word) {
        return part(word, false);
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
                ? Optional.of(
                        words.stream().map(word -> part(word, asTheyStand)).toList())
                : Optional.empty();
    }

    private static String part(Word word, boolean asTheyStand) {
        var spaced = Words.spaced(word.text());
        if (asTheyStand || word.whole()) {
            return TEXT + quoted(spaced);
        }
        return WordStarts.last(spaced).map(MatchExpression::start).orElseGet(() -> goingOn(word.text()));
    }

    /// What stands before the beginning of a word need not stand right before it: the index does not say where
    /// beginnings are.
    private static String start(WordStarts.Last last) {
        var start = STARTS + quoted(last.start());
        return Words.hasWord(last.before()) ? "(" + TEXT + quoted(last.before()) + " AND " + start + ")" : start;
    }

    private static String goingOn(String text) {
        return TEXT + quoted(Words.spaced(text)) + " *";
    }

    /// Whether it is nothing but the beginning of one word.
    private static boolean isStart(Word word) {
        return !word.whole()
                && WordStarts.last(Words.spaced(word.text()))
                        .filter(last -> !Words.hasWord(last.before()))
                        .isPresent();
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
