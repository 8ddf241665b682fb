package dev.projectstudio.core.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.platform.text.JsonList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `alternatives` column: a JSON array of strings or of `{"title", "why_not"}`. Both are read, the latter is
/// written. What is no such array, in an older home, counts line by line.
final class AlternativesJson {

    private AlternativesJson() {}

    static List<Alternative> read(@Nullable String column) {
        return JsonList.items(column).stream()
                .map(item -> new Alternative(
                        JsonList.text(item, "title"), item.path("why_not").textValue()))
                .filter(alternative -> !alternative.title().isBlank())
                .toList();
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
}
