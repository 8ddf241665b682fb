package dev.projectstudio.core.cycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.platform.text.JsonList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `success_criteria` column: a JSON array of strings or of `{"text", "done"}`. Both are read, the latter is
/// written. What is no such array, in an older home, counts line by line.
final class CriteriaJson {

    private CriteriaJson() {}

    static List<Criterion> read(@Nullable String column) {
        return JsonList.items(column).stream()
                .map(item -> new Criterion(
                        JsonList.text(item, "text"), item.path("done").asBoolean(false)))
                .filter(criterion -> !criterion.text().isBlank())
                .toList();
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
}
