package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.JsonText;
import dev.projectstudio.core.registry.JsonValue;
import dev.projectstudio.core.registry.RegistryKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells agents and tools of the registry from other JSON.
final class OwnJson {

    private OwnJson() {}

    /// Whether a file that lies where items of a kind may lie is one; of Markdown that is not asked.
    static boolean isOf(RegistryKind kind, byte[] content) {
        return !kind.isJson() || kind(content).filter(kind::equals).isPresent();
    }

    /// Empty for what is neither.
    static Optional<RegistryKind> kind(byte[] content) {
        var root = JsonText.read(new String(content, StandardCharsets.UTF_8)).value();
        return root == null ? Optional.empty() : kind(root);
    }

    static Optional<RegistryKind> kind(JsonValue root) {
        if (root.fields().containsKey("tool_type")) {
            return Optional.of(RegistryKind.TOOL);
        }
        return root.fields().containsKey("system_prompt") ? Optional.of(RegistryKind.AGENT) : Optional.empty();
    }
}
