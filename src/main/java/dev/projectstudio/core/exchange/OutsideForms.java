package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes items of the registry in the forms of the outside world, and reads them back.
public final class OutsideForms {

    private OutsideForms() {}

    /// The forms that an item can be written in, the usual one first. A tool has one only if it is an MCP server; a
    /// template has none.
    public static List<OutsideForm> of(RegistryItem item) {
        return Arrays.stream(OutsideForm.values())
                .filter(form -> isFor(item, form))
                .toList();
    }

    /// An item in a form. Nothing changed since it was read from that form means identical bytes.
    ///
    /// @throws InvalidInput `form-not-fitting` if it cannot be written so, `item-not-json` if its file is broken
    public static OutsideItem written(OpenItem item, OutsideForm form) {
        if (!isFor(item.item(), form)) {
            var fitting = of(item.item());
            throw new InvalidInput(
                    "form-not-fitting",
                    item.item().name(),
                    form.word(),
                    fitting.size(),
                    fitting.stream().map(OutsideForm::word).collect(Collectors.joining(", ")));
        }
        return switch (form) {
            case AGENT_SKILL -> SkillForm.written(item);
            case CLAUDE_SUBAGENT -> SubagentForm.written(item);
            case MCP_SERVERS, VSCODE_SERVERS -> ServerForm.written(item, form);
            case GITHUB_PROMPT, CLAUDE_COMMAND -> PromptForm.written(item, form);
        };
    }

    /// An item from outside as the registry keeps it.
    ///
    /// @throws InvalidInput `item-not-utf8`, `slug-invalid` if nothing of its name can be used
    public static Taken read(OutsideItem item, OutsideForm form) {
        return read(item, form, List.of());
    }

    /// The same of what an item was written to, and somebody has edited there. What the form does not carry stays as
    /// the item has it.
    public static Taken taken(OpenItem item, OutsideItem edited, OutsideForm form) {
        return edited instanceof OutsideItem.Entry entry ? ServerForm.taken(item, entry, form) : read(edited, form);
    }

    /// The same of an entry that asks for what its file defines.
    ///
    /// @param inputs the JSON of each of VS Code's input variables that it names
    public static Taken read(OutsideItem item, OutsideForm form, List<String> inputs) {
        return switch (item) {
            case OutsideItem.Entry entry -> ServerForm.read(entry, inputs);
            case OutsideItem.Files files ->
                switch (form) {
                    case AGENT_SKILL -> SkillForm.read(files);
                    case CLAUDE_SUBAGENT -> SubagentForm.read(files);
                    case GITHUB_PROMPT, CLAUDE_COMMAND -> PromptForm.read(files, form);
                    case MCP_SERVERS, VSCODE_SERVERS -> throw new IllegalArgumentException(form.word());
                };
        };
    }

    /// The JSON of each input variable that a server needs to have in VS Code's file; empty for any other item.
    public static List<String> inputs(OpenItem item) {
        return ServerForm.inputs(item);
    }

    /// The same of one that comes in.
    static List<String> inputs(Taken taken) {
        return ServerForm.inputs(taken);
    }

    private static boolean isFor(RegistryItem item, OutsideForm form) {
        return item.kind() == form.kind() && (!form.isEntry() || "mcp".equals(item.type()));
    }
}
