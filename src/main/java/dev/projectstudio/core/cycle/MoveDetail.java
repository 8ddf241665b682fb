package dev.projectstudio.core.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the activity log keeps of a move: `{"from", "to"}`, and of a completion what was left open and what the user
/// said to it: `{"open_criteria", "open_tasks", "answer", "note"}`.
final class MoveDetail {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MoveDetail() {}

    static String began(Phase to) {
        return JsonNodeFactory.instance.objectNode().put("to", to.word()).toString();
    }

    static String of(String from, Phase to) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", from)
                .put("to", to.word())
                .toString();
    }

    static String of(String from, OpenWork left, Completion completion) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", from)
                .put("to", Phase.COMPLETE.word())
                .put("open_criteria", left.criteria().size())
                .put("open_tasks", left.tasks().size())
                .put("answer", left.isEmpty() ? null : completion.answer().word())
                .put("note", completion.note())
                .toString();
    }

    /// @param to the phase in which it ended
    static PhaseMove move(@Nullable String detail, String to, @Nullable Instant at) {
        var kept = parse(detail);
        return new PhaseMove(
                kept.path("from").textValue(),
                to,
                at,
                kept.path("answer").textValue(),
                kept.path("note").textValue());
    }

    static @Nullable String to(@Nullable String detail) {
        return parse(detail).path("to").textValue();
    }

    private static JsonNode parse(@Nullable String detail) {
        try {
            return detail == null ? MissingNode.getInstance() : JSON.readTree(detail);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
