package dev.projectstudio.core.search;

import dev.projectstudio.core.search.SearchQuery.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What was typed into the search box, in its parts: words, phrases in quotation marks, and filters such as
/// `tag:auth` or `project:"Risk workbench"`. Everything is one of them; nothing is an error.
///
/// @param filters in the order in which they were typed
public record SearchText(List<Word> words, List<Filter> filters) {

    /// @param value as it was typed, without quotation marks
    public record Filter(String name, String value) {}

    private static final Set<String> FILTERS = Set.of("project", "cycle", "tag", "kind", "before", "after", "archived");
    /// Of which only the narrowest would count.
    private static final Set<String> SINGLE = Set.of("before", "after", "archived");

    private static final Pattern PART = Pattern.compile(
            "(?:([a-zA-Z]+):)?\"([^\"]*)\"?|([a-zA-Z]+):(\\S+)|(\\S+)", Pattern.UNICODE_CHARACTER_CLASS);

    public SearchText {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
    }

    public static SearchText parse(String typed) {
        var words = new ArrayList<Word>();
        var filters = new ArrayList<Filter>();
        var part = PART.matcher(typed);
        while (part.find()) {
            var filter = filter(part);
            if (filter.isPresent()) {
                filters.add(filter.get());
            } else if (part.group(2) != null && part.group(1) == null) {
                add(words, part.group(2).strip(), true);
            } else {
                add(words, part.group().strip(), false);
            }
        }
        return new SearchText(words, filters);
    }

    /// What was typed with one filter more, which stands at its end; of the same name in its place, where there can be
    /// but one.
    public static String with(String typed, Filter filter) {
        if (parse(typed).filters().contains(filter)) {
            return typed;
        }
        var rest = SINGLE.contains(filter.name())
                ? kept(typed, each -> !each.name().equals(filter.name()))
                : typed.strip();
        return (rest + " " + written(filter)).strip() + " ";
    }

    /// What was typed without a filter.
    public static String without(String typed, Filter filter) {
        return kept(typed, each -> !each.equals(filter));
    }

    private static String kept(String typed, Predicate<Filter> isKept) {
        var parts = new ArrayList<String>();
        var part = PART.matcher(typed);
        while (part.find()) {
            if (filter(part).filter(each -> !isKept.test(each)).isEmpty()) {
                parts.add(part.group());
            }
        }
        return String.join(" ", parts);
    }

    /// Quotation marks cannot stand between quotation marks; nothing that is looked for by name has them.
    private static String written(Filter filter) {
        var value = filter.value().replace("\"", "");
        return filter.name() + ":" + (value.chars().anyMatch(Character::isWhitespace) ? '"' + value + '"' : value);
    }

    private static Optional<Filter> filter(MatchResult part) {
        var name = part.group(1) == null ? part.group(3) : part.group(1);
        var value = part.group(2) == null ? part.group(4) : part.group(2);
        return name != null && FILTERS.contains(name.toLowerCase(Locale.ROOT)) && !value.isBlank()
                ? Optional.of(new Filter(name.toLowerCase(Locale.ROOT), value.strip()))
                : Optional.empty();
    }

    private static void add(List<Word> words, String text, boolean whole) {
        if (!text.isEmpty()) {
            words.add(new Word(text, whole));
        }
    }
}
