package dev.projectstudio.core.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/// The detail of an entry whose type does not say enough of what was done: `{"act": "adopted"}`.
public final class ActDetail {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ActDetail() {}

    public static String of(String act) {
        return JsonNodeFactory.instance.objectNode().put("act", act).toString();
    }

    /// Null for the detail of another kind.
    public static @Nullable String act(@Nullable String detail) {
        try {
            return detail == null ? null : JSON.readTree(detail).path("act").textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
