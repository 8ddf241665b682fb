package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.text.PrettyJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// An MCP server that was edited outside, put back into the tool that it was written from: the server's fields become
/// what the entry says, and every other field of the tool stays, each at its place.
final class TakenServer {

    private static final String TYPE = "type";
    private static final String ARGS = "args";
    private static final String COMMAND = "command";

    private TakenServer() {}

    /// @param written the server as it would be written for the same reader
    /// @param entry what stands there now
    static JsonFields in(JsonFields tool, JsonFields written, JsonFields entry) {
        var own = tool.object(ServerForm.SERVER);
        var server = withoutType(own.orElse(tool), written, entry);
        if (own.isPresent()) {
            return replaced(tool, server);
        }
        var joined = joined(tool, written, server);
        if (joined != server || !ServerForm.isAmbiguous(server)) {
            return among(tool, joined);
        }
        var others = new JsonFields();
        tool.all().forEach((key, json) -> {
            if (ServerForm.OWN.contains(key)) {
                others.raw(key, json);
            }
        });
        return others.raw(ServerForm.SERVER, server.inLine());
    }

    private static JsonFields replaced(JsonFields tool, JsonFields server) {
        var next = new JsonFields();
        tool.all().forEach((key, json) -> next.raw(key, key.equals(ServerForm.SERVER) ? server.inLine() : json));
        return next;
    }

    /// VS Code's type is not the tool's where it was only added for it.
    private static JsonFields withoutType(JsonFields said, JsonFields written, JsonFields entry) {
        boolean isAdded = !said.has(TYPE)
                && isSame(written, entry, TYPE)
                && entry.all().keySet().iterator().next().equals(TYPE);
        return isAdded ? without(entry, TYPE) : entry;
    }

    /// A whole command line that was taken apart stays one if its parts are the same.
    ///
    /// @return the server itself if there is none
    private static JsonFields joined(JsonFields tool, JsonFields written, JsonFields server) {
        boolean isApart = !tool.has(ARGS) && isSame(written, server, ARGS) && isSame(written, server, COMMAND);
        if (!isApart || !new ArrayDeque<>(server.all().keySet()).getLast().equals(ARGS)) {
            return server;
        }
        return without(server, ARGS).raw(COMMAND, tool.rawOr(COMMAND, "\"\""));
    }

    /// The fields keep the order that they have in the entry, so that they are written in it again.
    private static JsonFields among(JsonFields tool, JsonFields server) {
        var next = new JsonFields();
        Map<String, String> kept = new LinkedHashMap<>(tool.all());
        var last = kept.keySet().stream()
                .filter(key -> !ServerForm.OWN.contains(key))
                .reduce((_, key) -> key);
        Deque<String> open = new ArrayDeque<>(server.all().keySet());
        kept.forEach((key, json) -> {
            if (ServerForm.OWN.contains(key)) {
                next.raw(key, json);
                return;
            }
            while (open.contains(key)
                    || (!open.isEmpty() && last.filter(key::equals).isPresent())) {
                move(open, server, next);
            }
        });
        while (!open.isEmpty()) {
            move(open, server, next);
        }
        return next;
    }

    private static void move(Deque<String> open, JsonFields server, JsonFields next) {
        var key = open.removeFirst();
        next.raw(key, server.rawOr(key, "null"));
    }

    private static JsonFields without(JsonFields fields, String name) {
        var next = new JsonFields();
        fields.all().forEach((key, json) -> {
            if (!key.equals(name)) {
                next.raw(key, json);
            }
        });
        return next;
    }

    private static boolean isSame(JsonFields one, JsonFields other, String key) {
        return one.has(key)
                && other.has(key)
                && PrettyJson.inLine(one.rawOr(key, "null")).equals(PrettyJson.inLine(other.rawOr(key, "null")));
    }
}
