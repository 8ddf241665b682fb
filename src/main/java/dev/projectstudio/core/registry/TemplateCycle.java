package dev.projectstudio.core.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cycle that a template brings, with its placeholders.
///
/// @param type the word of a type of cycle
/// @param criteria by which it is known to be done
/// @param tasks their titles, in their order
public record TemplateCycle(
        String name,
        @Nullable String description,
        String type,
        @Nullable String intent,
        List<String> criteria,
        List<String> tasks) {

    public TemplateCycle {
        criteria = List.copyOf(criteria);
        tasks = List.copyOf(tasks);
    }

    /// All its texts.
    public List<String> texts() {
        var texts = new ArrayList<>(List.of(name));
        if (description != null) {
            texts.add(description);
        }
        if (intent != null) {
            texts.add(intent);
        }
        texts.addAll(criteria);
        texts.addAll(tasks);
        return List.copyOf(texts);
    }
}
