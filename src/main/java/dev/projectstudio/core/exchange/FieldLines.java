package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.Head.Part;
import dev.projectstudio.platform.text.YamlPlaces;
import dev.projectstudio.platform.text.YamlPlaces.Kind;
import dev.projectstudio.platform.text.YamlPlaces.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a field of frontmatter once it says something else. What stands around the value stays: a remark behind
/// it, and an anchor, since other fields may mean it by that, and would mean nothing.
final class FieldLines {

    private static final String TEXT = "tag:yaml.org,2002:str";

    private FieldLines() {}

    /// @param part null where the field is new
    /// @return none if it is to go
    static List<String> saying(@Nullable Part part, String key, String value) {
        var place = part == null ? null : place(part, key);
        if (part == null || place == null || (value.isEmpty() && place.anchor() == null)) {
            return YamlWords.field(key, value);
        }
        var word = properties(place) + (value.isEmpty() ? "\"\"" : YamlWords.word(value));
        if (place.kind() == Kind.LIST || place.kind() == Kind.MAP) {
            return List.of(key + ": " + word);
        }
        var yaml = String.join("\n", part.lines());
        var before = yaml.substring(0, place.start());
        return List.of(
                (before + (before.endsWith(":") ? " " : "") + word + yaml.substring(place.end())).split("\n", -1));
    }

    /// The same of a field that lists something. An item that stays keeps its line.
    static List<String> listing(@Nullable Part part, String key, List<String> values) {
        var place = part == null ? null : place(part, key);
        if (part == null || place == null) {
            return YamlWords.field(key, values);
        }
        if (values.isEmpty()) {
            return place.anchor() == null ? List.of() : List.of(key + ": " + properties(place) + "[]");
        }
        var known = items(part, key);
        var lines = new ArrayList<String>();
        lines.add(
                known.isEmpty()
                        ? (key + ": " + properties(place)).stripTrailing()
                        : part.lines().getFirst());
        var indent = known.isEmpty() ? "  " : indent(known.getFirst().line());
        for (var value : values) {
            var same = known.stream()
                    .filter(item -> item.text().equals(value))
                    .findFirst()
                    .orElse(null);
            known.remove(same);
            lines.add(same == null ? indent + "- " + YamlWords.word(value) : same.line());
        }
        return lines;
    }

    private record Item(String text, String line) {}

    /// The items, if each has a line of its own and nothing else is between them.
    private static List<Item> items(Part part, String key) {
        var places = YamlPlaces.of(String.join("\n", part.lines()));
        var words = places.stream()
                .filter(place -> place.depth() == 2 && place.kind() == Kind.WORD)
                .toList();
        var lines = part.lines().subList(1, part.lines().size());
        boolean isPlain = YamlPlaces.value(places, key)
                        .filter(place -> place.kind() == Kind.LIST)
                        .isPresent()
                && places.size() == words.size() + 3
                && lines.size() == words.size()
                && lines.stream().allMatch(line -> line.stripLeading().startsWith("- "));
        if (!isPlain) {
            return new ArrayList<>();
        }
        var items = new ArrayList<Item>();
        for (int at = 0; at < words.size(); at++) {
            items.add(new Item(words.get(at).text(), lines.get(at)));
        }
        return items;
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static @Nullable Place place(Part part, String key) {
        return YamlPlaces.value(YamlPlaces.of(String.join("\n", part.lines())), key)
                .orElse(null);
    }

    /// A tag that says what kind of value it was is no longer right, but where it is a text.
    private static String properties(Place place) {
        var anchor = place.anchor() == null ? "" : "&" + place.anchor() + " ";
        return anchor + (TEXT.equals(place.tag()) && place.kind() == Kind.WORD ? "!!str " : "");
    }
}
