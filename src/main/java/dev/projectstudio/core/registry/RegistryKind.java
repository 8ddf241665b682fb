package dev.projectstudio.core.registry;

import java.util.Locale;
import java.util.Optional;

/// The kinds of items, in the order in which they are shown.
public enum RegistryKind {
    /// Markdown: one file, or a folder with `SKILL.md` and what belongs to it.
    SKILL("skills", ".md"),
    /// JSON.
    AGENT("agents", ".json"),
    /// JSON.
    TOOL("tools", ".json"),
    /// A folder.
    TEMPLATE("templates", ""),
    /// Markdown.
    PROMPT("prompts", ".md");

    /// The file that says what a skill is that has others beside it.
    public static final String SKILL_FILE = "SKILL.md";

    private final String folder;
    private final String ending;

    RegistryKind(String folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /// As the command line and `tech_mappings.registry_type` spell it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where the items are, under `registry/`.
    public String folder() {
        return folder;
    }

    /// Of the file of an item that is one file; empty where it is a folder.
    public String ending() {
        return ending;
    }

    public boolean isJson() {
        return ending.equals(".json");
    }

    /// By its word or by its folder, without regard to case: `skill` and `skills`.
    public static Optional<RegistryKind> of(String written) {
        var word = written.toLowerCase(Locale.ROOT);
        for (var kind : values()) {
            if (kind.word().equals(word) || kind.folder.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
