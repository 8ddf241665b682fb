package dev.projectstudio.core.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.projectstudio.platform.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The detail of an entry whose type does not say enough of what was done: `{"act": "adopted"}`, and of a step that
/// was taken back or made again also which: `{"act": "undone", "step": "undo.context.adopt", "of": ["claude.md"]}`.
public final class ActDetail {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ActDetail() {}

    public static String of(String act) {
        return JsonNodeFactory.instance.objectNode().put("act", act).toString();
    }

    /// @param step in words
    public static ObjectNode of(String act, Phrase step) {
        var detail = JsonNodeFactory.instance.objectNode().put("act", act).put("step", step.key());
        step.args().forEach(arg -> detail.withArray("of").add(arg.toString()));
        return detail;
    }

    /// Null for the detail of another kind.
    public static @Nullable String act(@Nullable String detail) {
        return read(detail).path("act").textValue();
    }

    /// Null where it names none.
    public static @Nullable Phrase step(@Nullable String detail) {
        var read = read(detail);
        var key = read.path("step").textValue();
        if (key == null) {
            return null;
        }
        List<Object> args = new ArrayList<>();
        read.path("of").forEach(arg -> args.add(arg.asText()));
        return new Phrase(key, args);
    }

    private static JsonNode read(@Nullable String detail) {
        try {
            return detail == null ? MissingNode.getInstance() : JSON.readTree(detail);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
