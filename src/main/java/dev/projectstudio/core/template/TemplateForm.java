package dev.projectstudio.core.template;

import java.util.Locale;
import java.util.Optional;

/// What the files of a template become.
public enum TemplateForm {
    /// Files of the repository.
    FILE,
    /// Context files of the project, each with its place in the repository as its target.
    CONTEXT;

    /// As the command line spells it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TemplateForm> of(String word) {
        for (var form : values()) {
            if (form.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
