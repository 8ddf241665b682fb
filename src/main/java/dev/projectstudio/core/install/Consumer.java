package dev.projectstudio.core.install;

import dev.projectstudio.core.exchange.OutsideForm;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.JsonPointer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who reads items of a kind in a repository, and where. The first of a kind is the usual one.
public enum Consumer {
    CLAUDE_SKILLS("claude", OutsideForm.AGENT_SKILL, ".claude/skills", ".claude"),
    AGENTS_SKILLS("agents", OutsideForm.AGENT_SKILL, ".agents/skills", ".agents"),
    GITHUB_SKILLS("github", OutsideForm.AGENT_SKILL, ".github/skills", ".github/skills"),
    CLAUDE_AGENTS("claude", OutsideForm.CLAUDE_SUBAGENT, ".claude/agents", ".claude"),
    CLAUDE_SERVERS("claude", OutsideForm.MCP_SERVERS, ".mcp.json", ".claude"),
    CURSOR_SERVERS("cursor", OutsideForm.MCP_SERVERS, ".cursor/mcp.json", ".cursor"),
    VSCODE_SERVERS("vscode", OutsideForm.VSCODE_SERVERS, ".vscode/mcp.json", ".vscode/mcp.json"),
    CLAUDE_COMMANDS("claude", OutsideForm.CLAUDE_COMMAND, ".claude/commands", ".claude"),
    GITHUB_PROMPTS("github", OutsideForm.GITHUB_PROMPT, ".github/prompts", ".github/prompts");

    private final String word;
    private final OutsideForm form;
    private final String place;
    private final String sign;

    Consumer(String word, OutsideForm form, String place, String sign) {
        this.word = word;
        this.form = form;
        this.place = place;
        this.sign = sign;
    }

    /// As the command line spells it; one kind has it once.
    public String word() {
        return word;
    }

    public OutsideForm form() {
        return form;
    }

    public RegistryKind kind() {
        return form.kind();
    }

    /// The folder, or the JSON file, that it reads.
    public String place() {
        return place;
    }

    /// What a repository has whose people use it, besides the place itself.
    String sign() {
        return sign;
    }

    /// As it is stored.
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Consumer> ofStored(String stored) {
        return Arrays.stream(values())
                .filter(each -> each.stored().equals(stored))
                .findFirst();
    }

    /// Where a file of the form goes.
    String file(String path) {
        return place + "/" + path;
    }

    /// Where an entry goes.
    String entry(String key) {
        return place + "#" + JsonPointer.of(form.entries(), key).text();
    }

    /// Those of a kind, the usual one first.
    public static List<Consumer> of(RegistryKind kind) {
        return Arrays.stream(values()).filter(each -> each.kind() == kind).toList();
    }

    /// The one of a kind that somebody means by its word or its place.
    public static Optional<Consumer> of(RegistryKind kind, String written) {
        var said = written.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        return of(kind).stream()
                .filter(each -> each.word.equals(said) || each.place.equals(said))
                .findFirst();
    }
}
