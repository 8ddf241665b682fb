package dev.projectstudio.ui.shell;

import java.util.Locale;
import java.util.Optional;

/// What `settings.theme` may say. Anything else counts as dark.
public enum ThemeChoice {
    DARK,
    LIGHT,
    SYSTEM;

    static ThemeChoice of(Optional<String> word) {
        for (var choice : values()) {
            if (word.filter(choice.word()::equals).isPresent()) {
                return choice;
            }
        }
        return DARK;
    }

    /// As the setting holds it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
