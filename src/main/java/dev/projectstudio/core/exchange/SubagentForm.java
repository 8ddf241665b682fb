package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Claude Code's subagents: the prompt in Markdown, the rest in its frontmatter. `name`, `description`, `model` and
/// `skills` mean the same in both forms, and the text after the frontmatter is `system_prompt`.
///
/// What else an agent of the registry has, stands in the frontmatter under `studio`, as JSON on one line: among it its
/// `tools`, since those of a subagent are others. What else a subagent has, stands in the JSON under `claude`: the
/// lines of the frontmatter as they were, if they are not those that Studio would write, and how the text ended and
/// began. Where a field stands in both, the JSON's own counts, and only its lines change.
final class SubagentForm {

    private static final String CLAUDE = "claude";
    private static final String STUDIO = "studio";
    private static final String PROMPT = "system_prompt";
    private static final String SKILLS = "skills";
    private static final String TOOLS = "tools";
    private static final String CONSTRAINTS = "constraints";
    private static final List<String> OWN = List.of(TOOLS, CONSTRAINTS);
    private static final Set<String> SHARED = Set.of("name", "description", "model", SKILLS, PROMPT, CLAUDE);

    /// One for each field that may refer to another.
    private static final int PASSES = 4;

    private SubagentForm() {}

    static OutsideItem written(OpenItem item) {
        var slug = item.item().slug();
        var agent = JsonFields.of(item);
        var kept = SubagentText.of(agent.object(CLAUDE).orElseGet(JsonFields::new));
        var text = kept.text(
                lines(agent, slug, kept.head(), kept.isKept()),
                agent.string(PROMPT).orElse(""));
        return OutsideItem.Files.of(slug + OutsideForm.CLAUDE_SUBAGENT.ending(), text);
    }

    static Taken read(OutsideItem.Files files) {
        var file = files.files().firstEntry();
        var path = file.getKey();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var ending = OutsideForm.CLAUDE_SUBAGENT.ending();
        var stem = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        var slug = Slugs.of(RegistryKind.AGENT, stem);
        var text = HeadedText.of(path, file.getValue());
        var agent = agent(text, slug);
        var bytes = (agent.pretty() + "\n").getBytes(StandardCharsets.UTF_8);
        return new Taken(RegistryKind.AGENT, slug, new TreeMap<>(Map.of(slug + RegistryKind.AGENT.ending(), bytes)));
    }

    private static JsonFields agent(HeadedText text, String slug) {
        var head = Head.of(text.head());
        var agent = new JsonFields()
                .text("name", head.value("name").orElse(slug))
                .text("description", head.value("description").orElse(""))
                .text("model", head.value("model").orElse(""))
                .text(PROMPT, SubagentText.prompt(text))
                .list(SKILLS, head.list(SKILLS));
        var others = head.raw(STUDIO).flatMap(JsonFields::parsed).orElseGet(JsonFields::new);
        agent.raw(TOOLS, others.rawOr(TOOLS, "[]"));
        agent.raw(CONSTRAINTS, others.rawOr(CONSTRAINTS, "{}"));
        others.all().forEach((key, json) -> {
            if (!SHARED.contains(key)) {
                agent.raw(key, json);
            }
        });
        boolean isOwn = text.head().equals(lines(agent, slug, List.of(), false));
        var claude = SubagentText.kept(text, isOwn);
        return claude.all().isEmpty() ? agent : agent.raw(CLAUDE, claude.inLine());
    }

    /// The frontmatter's lines: those that were kept, but for fields that say something else by now.
    private static List<String> lines(JsonFields agent, String slug, List<String> kept, boolean isKept) {
        var head = Head.of(kept);
        var next = said(agent, head, isKept ? slug : "");
        var others = others(agent);
        var known = head.raw(STUDIO).flatMap(JsonFields::parsed).orElseGet(JsonFields::new);
        if (!others.inLine().equals(known.inLine())) {
            next = next.with(STUDIO, others.all().isEmpty() ? List.of() : List.of(STUDIO + ": " + others.inLine()));
        }
        return kept.isEmpty() && next.parts().isEmpty() ? List.of() : framed(kept, next);
    }

    /// With what the agent says of the fields that both have. Where one refers to another that has changed, it says
    /// something else by that, and is written out.
    private static Head said(JsonFields agent, Head head, String slug) {
        var next = head;
        for (int pass = 0; pass < PASSES; pass++) {
            for (var field : List.of("name", "description", "model")) {
                var value = agent.string(field).orElse("");
                var said = next.value(field).orElse(field.equals("name") ? slug : "");
                if (!value.equals(said)) {
                    next = next.saying(field, value);
                }
            }
            var skills = agent.strings(SKILLS);
            if (!skills.equals(next.list(SKILLS))) {
                next = next.listing(SKILLS, skills);
            }
        }
        return HeadAnchors.kept(head, next);
    }

    /// The fences as they were.
    private static List<String> framed(List<String> kept, Head head) {
        var lines = head.lines();
        if (!kept.isEmpty()) {
            lines.set(0, kept.getFirst());
            lines.set(lines.size() - 1, kept.getLast());
        }
        return lines;
    }

    /// What a subagent has no field for, in the order in which it is read back. Lists and objects with nothing in them
    /// say nothing.
    private static JsonFields others(JsonFields agent) {
        var others = new JsonFields();
        for (var key : OWN) {
            var json = PrettyJson.of(agent.rawOr(key, "[]"));
            if (!json.equals("[]") && !json.equals("{}")) {
                others.raw(key, json);
            }
        }
        agent.all().forEach((key, json) -> {
            if (!SHARED.contains(key) && !OWN.contains(key)) {
                others.raw(key, json);
            }
        });
        return others;
    }
}
