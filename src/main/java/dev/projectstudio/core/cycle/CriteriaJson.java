package dev.projectstudio.core.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The `success_criteria` column: a JSON array of strings or of `{"text", "done"}`. Both are read, the latter is
/// written. What is no such array, in an older home, counts line by line.
final class CriteriaJson {

    private CriteriaJson() {}

    static List<Criterion> read(@Nullable String column) {
        if (column == null || column.isBlank()) {
            return List.of();
        }
        var criteria = new ArrayList<Criterion>();
        if (parse(column) instanceof JsonNode array && array.isArray()) {
            array.forEach(item -> add(criteria, text(item), item.path("done").asBoolean(false)));
        } else {
            column.lines().forEach(line -> add(criteria, line, false));
        }
        return List.copyOf(criteria);
    }

    /// Null where there is none.
    static @Nullable String write(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            return null;
        }
        var array = JsonNodeFactory.instance.arrayNode();
        criteria.forEach(each -> array.addObject().put("text", each.text()).put("done", each.done()));
        return array.toString();
    }

    private static void add(List<Criterion> criteria, String text, boolean done) {
        if (!text.isBlank()) {
            criteria.add(new Criterion(text, done));
        }
    }

    private static String text(JsonNode item) {
        var text = item.path("text");
        if (text.isTextual()) {
            return text.asText();
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

    /// Made when it is first needed: most commands read no criteria.
    private static final class Json {

        private static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
