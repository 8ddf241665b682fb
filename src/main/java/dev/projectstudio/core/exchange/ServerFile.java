package dev.projectstudio.core.exchange;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.exchange.ImportLine.Origin;
import dev.projectstudio.core.exchange.ImportPlan.Left;
import dev.projectstudio.core.registry.JsonText;
import dev.projectstudio.core.registry.JsonValue;
import dev.projectstudio.core.registry.JsonValue.Type;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.PrettyJson;
import dev.projectstudio.platform.text.Utf8;
import java.util.ArrayList;
import java.util.List;

/// A JSON file that lists MCP servers, or is an agent or a tool of the registry.
final class ServerFile {

    /// Of a name, where it is shown.
    private static final int LONGEST = 80;

    private final String path;
    private final byte[] content;
    private final Gathering gathering;
    private final String text;

    ServerFile(String path, byte[] content, Gathering gathering) {
        this.path = path;
        this.content = content;
        this.gathering = gathering;
        this.text = Utf8.decoded(content).orElseThrow(() -> new InvalidInput("item-not-utf8", path));
    }

    void gather() {
        var read = JsonText.readWithComments(text);
        var root = read.value();
        if (root == null) {
            var fault = read.fault();
            gathering.leave(Left.of(path, "no-json", fault == null ? "" : fault).at(read.place()));
        } else if (root.type() != Type.OBJECT) {
            gathering.leave(Left.of(path, "no-object").at(root.place()));
        } else if (root.fields().containsKey(OutsideForm.MCP_SERVERS.entries())) {
            servers(OutsideForm.MCP_SERVERS, root);
        } else if (root.fields().containsKey(OutsideForm.VSCODE_SERVERS.entries())) {
            servers(OutsideForm.VSCODE_SERVERS, root);
        } else if (OwnJson.kind(root).isPresent()) {
            own(root);
        } else if (!root.fields().isEmpty()) {
            gathering.leave(Left.of(path, "unknown"));
        }
    }

    private void own(JsonValue root) {
        var kind = OwnJson.kind(root).orElseThrow();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var stem = name.substring(0, name.length() - kind.ending().length());
        var taken = Gathering.own(kind, stem, content);
        gathering.add(new Incoming(new Origin(null, path, stem), null, taken, Dangers.in(path, text)));
    }

    private void servers(OutsideForm form, JsonValue root) {
        var servers = root.fields().get(form.entries());
        if (servers == null || servers.type() != Type.OBJECT) {
            gathering.leave(Left.of(path, "no-object").at(servers == null ? root.place() : servers.place()));
            return;
        }
        servers.fields().forEach((key, value) -> {
            if (value.type() == Type.OBJECT) {
                server(form, root, key, value);
            } else {
                gathering.leave(Left.of(place(key), "no-object").at(value.place()));
            }
        });
    }

    private void server(OutsideForm form, JsonValue root, String key, JsonValue value) {
        var raw = raw(value);
        var entry = new OutsideItem.Entry(key, PrettyJson.of(raw));
        try {
            var inputs = inputs(root, raw);
            var dangers = new ArrayList<>(dangers(PrettyJson.quoted(key) + ": " + raw, value));
            inputs.forEach(input -> dangers.addAll(dangers(raw(input), input)));
            var definitions =
                    inputs.stream().map(input -> PrettyJson.of(raw(input))).toList();
            var taken = OutsideForms.read(entry, form, definitions);
            gathering.add(new Incoming(new Origin(form, path, key), entry, taken, dangers));
        } catch (InvalidInput e) {
            gathering.refuse(place(key), e);
        }
    }

    private List<Danger> dangers(String part, JsonValue at) {
        return Dangers.in(path, part).stream()
                .map(danger -> danger.in(path, at.place().line() - 1))
                .toList();
    }

    private String raw(JsonValue value) {
        return text.substring(value.start(), value.end());
    }

    private String place(String key) {
        return path + "#" + (key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "…");
    }

    /// The definitions of the variables that a server names.
    private static List<JsonValue> inputs(JsonValue root, String raw) {
        var defined = root.fields().get("inputs");
        var inputs = new ArrayList<JsonValue>();
        var named = InputVariables.names(raw);
        for (var input : defined == null ? List.<JsonValue>of() : defined.items()) {
            var id = input.fields().get("id");
            if (id != null && id.string() != null && named.contains(id.string())) {
                inputs.add(input);
            }
        }
        return inputs;
    }
}
