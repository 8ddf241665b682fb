package dev.projectstudio.core.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The `alternatives` column: a JSON array of strings or of `{"title", "why_not"}`. Both are read, the latter is
/// written. What is no such array, in an older home, counts line by line.
final class AlternativesJson {

    private AlternativesJson() {}

    static List<Alternative> read(@Nullable String column) {
        if (column == null || column.isBlank()) {
            return List.of();
        }
        var found = new ArrayList<Alternative>();
        if (parse(column) instanceof JsonNode array && array.isArray()) {
            array.forEach(item -> add(found, title(item), item.path("why_not").textValue()));
        } else {
            column.lines().forEach(line -> add(found, line, null));
        }
        return List.copyOf(found);
    }

    /// Null where there is none.
    static @Nullable String write(List<Alternative> alternatives) {
        if (alternatives.isEmpty()) {
            return null;
        }
        var array = JsonNodeFactory.instance.arrayNode();
        alternatives.forEach(
                each -> array.addObject().put("title", each.title()).put("why_not", each.whyNot()));
        return array.toString();
    }

    private static void add(List<Alternative> found, String title, @Nullable String whyNot) {
        if (!title.isBlank()) {
            found.add(new Alternative(title, whyNot));
        }
    }

    private static String title(JsonNode item) {
        var title = item.path("title");
        if (title.isTextual()) {
            return title.asText();
        }
        return item.isTextual() ? item.asText() : item.toString();
    }

    private static @Nullable JsonNode parse(String column) {
        try {
            return Objects.requireNonNull(Json.MAPPER.readTree(column));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// Made when it is first needed: most commands read no alternatives.
    private static final class Json {

        private static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
