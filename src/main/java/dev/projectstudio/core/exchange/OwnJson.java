package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.JsonText;
import dev.projectstudio.core.registry.JsonValue;
import dev.projectstudio.core.registry.RegistryKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells agents and tools of the registry from other JSON.
final class OwnJson {

    private static final String TOOL_SIGN = "tool_type";
    private static final String AGENT_SIGN = "system_prompt";

    private OwnJson() {}

    /// Whether a file that lies where items of a kind may lie is one, or was to be one before it broke; of Markdown
    /// that is not asked.
    static boolean isOf(RegistryKind kind, byte[] content) {
        if (!kind.isJson()) {
            return true;
        }
        var text = new String(content, StandardCharsets.UTF_8);
        var root = JsonText.read(text).value();
        return root == null
                ? text.contains(TOOL_SIGN) || text.contains(AGENT_SIGN)
                : kind(root).filter(kind::equals).isPresent();
    }

    /// Empty for what is neither.
    static Optional<RegistryKind> kind(byte[] content) {
        var root = JsonText.read(new String(content, StandardCharsets.UTF_8)).value();
        return root == null ? Optional.empty() : kind(root);
    }

    static Optional<RegistryKind> kind(JsonValue root) {
        if (root.fields().containsKey(TOOL_SIGN)) {
            return Optional.of(RegistryKind.TOOL);
        }
        return root.fields().containsKey(AGENT_SIGN) ? Optional.of(RegistryKind.AGENT) : Optional.empty();
    }
}
