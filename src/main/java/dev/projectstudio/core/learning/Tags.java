package dev.projectstudio.core.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tags as they are kept: without blanks around them, in lower case, none of them empty or twice. The `tags` column is
/// a JSON array of them; what is no such array, in an older home, counts as none.
final class Tags {

    private Tags() {}

    static List<String> of(Collection<String> written) {
        return written.stream()
                .map(Tags::folded)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /// One that is meant.
    static String required(String written) {
        var tag = folded(written);
        if (tag.isEmpty()) {
            throw new InvalidInput("tag-empty");
        }
        return tag;
    }

    static List<String> read(@Nullable String column) {
        if (column == null || column.isBlank() || !(parse(column) instanceof JsonNode array) || !array.isArray()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        array.forEach(item -> {
            if (item.isTextual()) {
                found.add(item.asText());
            }
        });
        return of(found);
    }

    /// Null where there is none.
    static @Nullable String write(List<String> tags) {
        if (tags.isEmpty()) {
            return null;
        }
        var array = JsonNodeFactory.instance.arrayNode();
        tags.forEach(array::add);
        return array.toString();
    }

    private static String folded(String written) {
        return Folding.composed(written.strip().replaceAll("\\s+", " ")).toLowerCase(Locale.ROOT);
    }

    private static @Nullable JsonNode parse(String column) {
        try {
            return Json.MAPPER.readTree(column);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// Made when it is first needed.
    private static final class Json {

        private static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
