package dev.projectstudio.platform.text;

import dev.projectstudio.platform.text.JsoncValue.Member;
import dev.projectstudio.platform.text.JsoncValue.Type;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Single items of an array at the top of a JSON file that others write in too: objects, each known by what one of its
/// fields says. Puts one in or takes one out while every other byte stays as it is, white space and comments included.
///
/// @param json the file's text
/// @param array what the array is called
/// @param field that an item is known by
public record JsonItems(String json, String array, String field) {

    /// The items by what they are known by, each by itself as [JsonEntries#canonical] writes it; of two of one name the
    /// first. Empty where there is no such array.
    public Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        items().forEach(item ->
                name(item).ifPresent(name -> all.putIfAbsent(name, item.value().canonical() + "\n")));
        return all;
    }

    /// Whether the file has the array.
    public boolean isThere() {
        return member().isPresent();
    }

    /// Whether an item can be put in: there is no array yet, or what has its name is one.
    public boolean isUsable() {
        var root = root();
        return root != null
                && root.isObject()
                && root.named(array).size() <= 1
                && member().map(found -> found.value().type() == Type.ARRAY).orElse(true);
    }

    /// The text with one more item, the last, in an array of its own if there is none.
    ///
    /// @throws IllegalArgumentException if the array is not usable, or the item is no JSON
    public String with(String item) {
        var root = root();
        var value = parsed(item);
        if (root == null || value == null || !isUsable()) {
            throw new IllegalArgumentException(array);
        }
        return member().map(found -> JsonSplice.inserted(json, root, found.value(), List.of(), value))
                .orElseGet(() -> JsonEntries.put(json, JsonPointer.of(array), "[" + item + "]"));
    }

    /// The text without an item; the same text if there is none of that name.
    public String without(String name) {
        var item = items().stream()
                .filter(each -> name(each).filter(name::equals).isPresent())
                .findFirst()
                .orElse(null);
        return item == null
                ? json
                : JsonSplice.removed(json, member().orElseThrow().value(), item);
    }

    /// The text without the array, if nothing is in it, no comment either.
    public String withoutEmpty() {
        boolean isEmpty = member().map(Member::value)
                .filter(value -> value.type() == Type.ARRAY)
                .filter(value ->
                        json.substring(value.start() + 1, value.end() - 1).isBlank())
                .isPresent();
        return isEmpty ? JsonEntries.remove(json, JsonPointer.of(array)) : json;
    }

    private List<Member> items() {
        return member().map(found -> found.value().items()).orElse(List.of());
    }

    private Optional<Member> member() {
        var root = root();
        return root == null ? Optional.empty() : root.named(array).stream().findFirst();
    }

    private Optional<String> name(Member item) {
        return item.value().named(field).stream().findFirst().flatMap(found -> string(found.value()));
    }

    private static Optional<String> string(JsoncValue value) {
        return value.raw().startsWith("\"") ? Optional.of(JsoncReader.said(value.raw())) : Optional.empty();
    }

    private @Nullable JsoncValue root() {
        return parsed(json);
    }

    private static @Nullable JsoncValue parsed(String text) {
        try {
            return JsoncReader.read(text);
        } catch (ParseException _) {
            return null;
        }
    }
}
