package dev.projectstudio.core.search;

import dev.projectstudio.core.search.SearchQuery.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What was typed into the search box, in its parts: words, phrases in quotation marks, and filters such as
/// `tag:auth` or `project:"Risk workbench"`. Everything is one of them; nothing is an error.
///
/// @param filters in the order in which they were typed
public record SearchText(List<Word> words, List<Filter> filters) {

    /// @param value as it was typed, without quotation marks
    public record Filter(String name, String value) {}

    private static final Set<String> FILTERS = Set.of("project", "cycle", "tag", "kind", "before", "after", "archived");
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
            var name = part.group(1) == null ? part.group(3) : part.group(1);
            var value = part.group(2) == null ? part.group(4) : part.group(2);
            if (name != null && FILTERS.contains(name.toLowerCase(Locale.ROOT)) && !value.isBlank()) {
                filters.add(new Filter(name.toLowerCase(Locale.ROOT), value.strip()));
            } else if (part.group(2) != null && name == null) {
                add(words, part.group(2).strip(), true);
            } else {
                add(words, part.group().strip(), false);
            }
        }
        return new SearchText(words, filters);
    }

    private static void add(List<Word> words, String text, boolean whole) {
        if (!text.isEmpty()) {
            words.add(new Word(text, whole));
        }
    }
}
