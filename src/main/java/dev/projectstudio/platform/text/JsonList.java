package dev.projectstudio.platform.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list that is kept as a JSON array of strings, of objects, or of both.
public final class JsonList {

    private JsonList() {}

    /// Its items. What is no such array, as an older home may have it, counts line by line; null and blank are empty.
    public static List<JsonNode> items(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var items = new ArrayList<JsonNode>();
        if (parse(text) instanceof JsonNode array && array.isArray()) {
            array.forEach(items::add);
        } else {
            text.lines().map(TextNode::valueOf).forEach(items::add);
        }
        return items;
    }

    /// What an item says: the string that it is or has under that name, else its JSON.
    public static String text(JsonNode item, String name) {
        var named = item.path(name);
        if (named.isTextual()) {
            return named.textValue();
        }
        return item.isTextual() ? item.textValue() : item.toString();
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// Made when it is first needed: most commands read no such list.
    private static final class Json {

        private static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
