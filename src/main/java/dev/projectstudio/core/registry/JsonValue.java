package dev.projectstudio.core.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of a JSON text with the place where it stands.
///
/// @param start where it begins in the text, in `char`s
/// @param end where it ends
/// @param string what a string says; null for any other value
/// @param fields of an object, in their order; empty for any other value
/// @param items of an array; empty for any other value
public record JsonValue(
        Type type,
        TextPlace place,
        int start,
        int end,
        @Nullable String string,
        Map<String, JsonValue> fields,
        List<JsonValue> items) {

    public enum Type {
        OBJECT,
        ARRAY,
        STRING,
        OTHER
    }
}
