package dev.projectstudio.core.exchange;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// MCP servers, as `.mcp.json`, `.cursor/mcp.json` and `.vscode/mcp.json` list them. In the registry the fields of one
/// stand among those of the tool; where one of them would be taken for another they stand in an object of their own,
/// `server`. Nothing but the fields of the tool itself is left out either way.
final class ServerForm {

    static final String SERVER = "server";
    private static final String COMMAND = "command";
    private static final String INPUTS = "inputs";
    static final Set<String> OWN = Set.of(
            "name", "description", "tool_type", "install_command", "version_check", "compatibility", SERVER, INPUTS);

    private static final int LONGEST_NAME = 200;

    /// A word of a command line: in quotation marks, or without a blank.
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private ServerForm() {}

    /// VS Code wants the type of every server.
    ///
    /// @throws InvalidInput `server-name-too-long`
    static OutsideItem.Entry written(OpenItem item, OutsideForm form) {
        var tool = JsonFields.of(item);
        var server = tool.object(SERVER).orElseGet(() -> among(tool));
        var key = tool.string("name").orElse(item.item().slug());
        requireShort(key, item.item().id().text());
        if (form == OutsideForm.VSCODE_SERVERS && !server.has("type")) {
            var typed = new JsonFields().text("type", server.has(COMMAND) || !server.has("url") ? "stdio" : "http");
            server.all().forEach(typed::raw);
            return new OutsideItem.Entry(key, typed.pretty());
        }
        return new OutsideItem.Entry(key, server.pretty());
    }

    static List<String> inputs(OpenItem item) {
        if (item.item().kind() != RegistryKind.TOOL) {
            return List.of();
        }
        return inputs(JsonFields.of(item));
    }

    static List<String> inputs(Taken taken) {
        return taken.kind() == RegistryKind.TOOL
                ? JsonFields.parsed(taken.text()).map(ServerForm::inputs).orElse(List.of())
                : List.of();
    }

    private static List<String> inputs(JsonFields tool) {
        return tool.items(INPUTS).stream().map(PrettyJson::of).toList();
    }

    /// The input variables of VS Code that a server names.
    static List<String> variables(OpenItem item, OutsideForm form) {
        return OutsideForms.written(item, form) instanceof OutsideItem.Entry entry
                ? InputVariables.names(entry.json())
                : List.of();
    }

    /// @throws InvalidInput `slug-invalid`, `server-name-too-long`
    static Taken read(OutsideItem.Entry entry, List<String> inputs) {
        requireShort(entry.key(), Slug.of(entry.key()));
        var slug = Slugs.of(RegistryKind.TOOL, entry.key());
        var server = fields(entry);
        var tool = new JsonFields()
                .text("name", entry.key())
                .text("description", server.string("description").orElse(""))
                .text("tool_type", "mcp");
        if (isAmbiguous(server)) {
            tool.raw(SERVER, server.inLine());
        } else {
            server.all().forEach(tool::raw);
        }
        if (!inputs.isEmpty()) {
            tool.raw(INPUTS, "[" + String.join(",", inputs) + "]");
        }
        var bytes = (tool.pretty() + "\n").getBytes(StandardCharsets.UTF_8);
        return new Taken(RegistryKind.TOOL, slug, new TreeMap<>(Map.of(slug + RegistryKind.TOOL.ending(), bytes)));
    }

    /// A tool with what became of its entry. What is no field of the server stays.
    static Taken taken(OpenItem item, OutsideItem.Entry entry, OutsideForm form) {
        var slug = item.item().slug();
        var server = fields(entry);
        var written = fields(written(item, form));
        var tool = TakenServer.in(JsonFields.of(item), written, server);
        var bytes = (tool.pretty() + "\n").getBytes(StandardCharsets.UTF_8);
        return new Taken(RegistryKind.TOOL, slug, new TreeMap<>(Map.of(slug + RegistryKind.TOOL.ending(), bytes)));
    }

    private static JsonFields fields(OutsideItem.Entry entry) {
        return JsonFields.parsed(entry.json()).orElseThrow(() -> new InvalidInput("item-not-json", entry.key(), 1));
    }

    /// The name becomes part of paths that people read.
    private static void requireShort(String name, String shown) {
        if (name.length() > LONGEST_NAME) {
            throw new InvalidInput("server-name-too-long", shown, LONGEST_NAME);
        }
    }

    /// The server's fields among those of a tool. A whole command line is taken apart into the program and its
    /// arguments, since no shell reads it.
    private static JsonFields among(JsonFields tool) {
        var server = new JsonFields();
        tool.all().forEach((key, json) -> {
            if (!OWN.contains(key)) {
                server.raw(key, json);
            }
        });
        var words = tool.has("args")
                ? List.<String>of()
                : words(tool.string(COMMAND).orElse(""));
        if (words.size() > 1) {
            server.text(COMMAND, words.getFirst()).list("args", words.subList(1, words.size()));
        }
        return server;
    }

    static boolean isAmbiguous(JsonFields server) {
        return server.all().keySet().stream().anyMatch(OWN::contains)
                || (!server.has("args")
                        && words(server.string(COMMAND).orElse("")).size() > 1);
    }

    private static List<String> words(String command) {
        var words = new ArrayList<String>();
        var word = WORD.matcher(command);
        while (word.find()) {
            for (int group = 1; group <= 3; group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }
}
