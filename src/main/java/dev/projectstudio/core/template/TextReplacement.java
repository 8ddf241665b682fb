package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.platform.error.InvalidInput;

/// A text of a folder that becomes a placeholder of the template.
public record TextReplacement(String text, String variable) {

    public TextReplacement {
        if (text.isBlank()) {
            throw new InvalidInput("template-replace-empty", variable);
        }
        if (!Placeholders.isName(variable)) {
            throw new InvalidInput("template-variable-name", variable);
        }
    }
}
