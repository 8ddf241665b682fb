package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.RegistryKind;
import java.util.Locale;
import java.util.Optional;

/// A form in which another program keeps what the registry holds.
public enum OutsideForm {
    /// A folder with `SKILL.md`, as https://agentskills.io/specification has it.
    AGENT_SKILL(RegistryKind.SKILL, ""),
    /// Markdown with frontmatter, of `.claude/agents/`.
    CLAUDE_SUBAGENT(RegistryKind.AGENT, ".md"),
    /// An entry of `mcpServers`, of `.mcp.json` and `.cursor/mcp.json`.
    MCP_SERVERS(RegistryKind.TOOL, ""),
    /// An entry of `servers`, of `.vscode/mcp.json`.
    VSCODE_SERVERS(RegistryKind.TOOL, ""),
    /// Markdown, of `.github/prompts/`.
    GITHUB_PROMPT(RegistryKind.PROMPT, ".prompt.md"),
    /// Markdown, of `.claude/commands/`.
    CLAUDE_COMMAND(RegistryKind.PROMPT, ".md");

    private final RegistryKind kind;
    private final String ending;

    OutsideForm(RegistryKind kind, String ending) {
        this.kind = kind;
        this.ending = ending;
    }

    /// What its items are in the registry.
    public RegistryKind kind() {
        return kind;
    }

    /// The stable word for it, such as `agent-skill`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Of the file of an item; empty where it is a folder or an entry.
    public String ending() {
        return ending;
    }

    /// Whether an item is an entry of a JSON file that it shares with others.
    public boolean isEntry() {
        return this == MCP_SERVERS || this == VSCODE_SERVERS;
    }

    /// The name of the object that holds the entries; empty where items are files.
    public String entries() {
        return switch (this) {
            case MCP_SERVERS -> "mcpServers";
            case VSCODE_SERVERS -> "servers";
            case AGENT_SKILL, CLAUDE_SUBAGENT, GITHUB_PROMPT, CLAUDE_COMMAND -> "";
        };
    }

    /// By its word, without regard to case.
    public static Optional<OutsideForm> of(String written) {
        var word = written.toLowerCase(Locale.ROOT);
        for (var form : values()) {
            if (form.word().equals(word)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
