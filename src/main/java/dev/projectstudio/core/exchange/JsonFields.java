package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.JsonText;
import dev.projectstudio.core.registry.JsonValue;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.PrettyJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The fields of a JSON object, each with its value as it was written, in their order.
final class JsonFields {

    private final Map<String, String> raw = new LinkedHashMap<>();

    /// Of the main file of an item.
    ///
    /// @throws InvalidInput `item-not-json`
    static JsonFields of(OpenItem item) {
        var text = item.files().text();
        var read = JsonText.read(text);
        var root = read.value();
        if (root == null || root.type() != JsonValue.Type.OBJECT) {
            throw new InvalidInput(
                    "item-not-json", item.item().textPath(), read.place().line());
        }
        return of(text, root);
    }

    static JsonFields of(String text, JsonValue object) {
        var fields = new JsonFields();
        object.fields().forEach((key, value) -> fields.raw(key, text.substring(value.start(), value.end())));
        return fields;
    }

    /// Of a JSON text; empty if that is no object.
    static Optional<JsonFields> parsed(String json) {
        var root = JsonText.read(json).value();
        return root == null || root.type() != JsonValue.Type.OBJECT ? Optional.empty() : Optional.of(of(json, root));
    }

    JsonFields raw(String key, String json) {
        raw.put(key, json);
        return this;
    }

    JsonFields text(String key, String value) {
        return raw(key, PrettyJson.quoted(value));
    }

    JsonFields list(String key, List<String> values) {
        return raw(key, array(values));
    }

    static String array(List<String> values) {
        return "[" + String.join(",", values.stream().map(PrettyJson::quoted).toList()) + "]";
    }

    Map<String, String> all() {
        return raw;
    }

    boolean has(String key) {
        return raw.containsKey(key);
    }

    String rawOr(String key, String otherwise) {
        return raw.getOrDefault(key, otherwise);
    }

    /// What a field says, if it is a string and not empty.
    Optional<String> string(String key) {
        var json = raw.get(key);
        var value = json == null ? null : JsonText.read(json).value();
        return value == null || value.string() == null || value.string().isEmpty()
                ? Optional.empty()
                : Optional.of(value.string());
    }

    /// The strings of a list; empty if it is none.
    List<String> strings(String key) {
        var json = raw.get(key);
        var value = json == null ? null : JsonText.read(json).value();
        var strings = new ArrayList<String>();
        for (var item : value == null ? List.<JsonValue>of() : value.items()) {
            if (item.string() != null) {
                strings.add(item.string());
            }
        }
        return strings;
    }

    /// The items of a list as they were written; empty if it is none.
    List<String> items(String key) {
        var json = raw.get(key);
        var value = json == null ? null : JsonText.read(json).value();
        var items = new ArrayList<String>();
        for (var item : value == null ? List.<JsonValue>of() : value.items()) {
            items.add(Objects.requireNonNull(json).substring(item.start(), item.end()));
        }
        return items;
    }

    Optional<JsonFields> object(String key) {
        return Optional.ofNullable(raw.get(key)).flatMap(JsonFields::parsed);
    }

    /// On one line.
    String inLine() {
        var text = new StringBuilder("{");
        raw.forEach((key, json) -> text.append(text.length() > 1 ? ", " : "")
                .append(PrettyJson.quoted(key))
                .append(": ")
                .append(PrettyJson.inLine(json)));
        return text.append('}').toString();
    }

    /// On several lines, the last without an end.
    String pretty() {
        return PrettyJson.of(inLine());
    }
}
