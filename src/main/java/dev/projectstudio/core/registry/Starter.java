package dev.projectstudio.core.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The text that a new item begins with: every part that its kind has, ready to be filled in.
final class Starter {

    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withSeparators(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private Starter() {}

    /// @param name the title of a skill or prompt
    /// @param description empty for none yet
    static String text(RegistryKind kind, String slug, String name, String description) {
        return switch (kind) {
            case SKILL -> skill(name, description);
            case PROMPT -> "# " + name + "\n" + (description.isBlank() ? "" : "\n" + description + "\n");
            case AGENT -> json(agent(slug, description));
            case TOOL -> json(tool(slug, description));
            case TEMPLATE -> template(name, description, "project", List.of());
        };
    }

    private static String skill(String name, String description) {
        var said = description.isBlank() ? "" : description + "\n";
        return "# " + name + "\n\n## Description\n" + said + "\n## Patterns\n\n## Tech Stack Compatibility\n";
    }

    private static ObjectNode agent(String slug, String description) {
        var agent = JsonNodeFactory.instance
                .objectNode()
                .put("name", slug)
                .put("description", description)
                .put("model", "")
                .put("system_prompt", "");
        agent.putArray("skills");
        agent.putArray("tools");
        agent.putObject("constraints");
        return agent;
    }

    private static ObjectNode tool(String slug, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", slug)
                .put("description", description)
                .put("tool_type", "cli")
                .put("command", "")
                .put("install_command", "")
                .put("version_check", "");
    }

    static String template(String name, String description, String type, List<TemplateVariable> variables) {
        var template = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("description", description)
                .put("template_type", type);
        if (!variables.isEmpty()) {
            var list = template.putArray("variables");
            for (var variable : variables) {
                list.addObject().put("name", variable.name()).put("default", variable.fallback());
            }
        }
        return json(template);
    }

    private static String json(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
