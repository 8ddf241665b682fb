package dev.projectstudio.core.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a template asks for before it is applied.
///
/// @param name of its placeholder
/// @param label what a form calls it; its name where the template does not say
/// @param help what to write, for people; null if the template does not say
/// @param fallback its value where none is given, which may have placeholders of its own; null if it has none
/// @param choices what alone it can be; empty if it can be anything
/// @param isRequired whether it may not be empty
public record TemplateVariable(
        String name,
        String label,
        @Nullable String help,
        @Nullable String fallback,
        List<String> choices,
        boolean isRequired) {

    public TemplateVariable {
        choices = List.copyOf(choices);
    }
}
