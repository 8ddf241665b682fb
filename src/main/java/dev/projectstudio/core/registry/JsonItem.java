package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.ItemFacts.Mention;
import dev.projectstudio.core.registry.JsonValue.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads agents, tools and the `template.json` of templates, by the fields of the seed. Fields that it does not
/// know are nobody's business.
final class JsonItem {

    private static final Set<String> TOOL_TYPES = Set.of("mcp", "cli", "api");
    private static final Set<String> TEMPLATE_TYPES = Set.of("project", "doc", "cycle");

    private final RegistryKind kind;
    private final String slug;
    private final JsonValue root;
    private final List<ItemFinding> findings = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private JsonItem(RegistryKind kind, String slug, JsonValue root) {
        this.kind = kind;
        this.slug = slug;
        this.root = root;
    }

    static ItemFacts read(RegistryKind kind, String slug, String text) {
        var read = JsonText.read(text);
        var root = read.value();
        if (root == null) {
            var fault = Objects.requireNonNull(read.fault());
            return unread(slug, ItemFinding.error(read.place(), "registry.finding.no-json", fault));
        }
        if (root.type() != Type.OBJECT) {
            return unread(slug, ItemFinding.error(root.place(), "registry.finding.no-object"));
        }
        return new JsonItem(kind, slug, root).facts();
    }

    private static ItemFacts unread(String slug, ItemFinding finding) {
        return new ItemFacts(slug, null, null, List.of(), List.of(), List.of(finding), 0);
    }

    private ItemFacts facts() {
        var name = required("name");
        if (name != null && kind != RegistryKind.TEMPLATE && !name.equals(slug)) {
            findings.add(ItemFinding.warning(place("name"), "registry.finding.name-is-not-file", name, slug));
        }
        var description = string("description");
        if (description == null) {
            findings.add(ItemFinding.warning(TextPlace.WHOLE, "registry.finding.no-description"));
        }
        var type =
                switch (kind) {
                    case AGENT -> agent();
                    case TOOL -> tool();
                    default -> word("template_type", TEMPLATE_TYPES, "registry.finding.template-type");
                };
        return new ItemFacts(name == null ? slug : name, description, type, mentions, compatibility(type), findings, 0);
    }

    /// What it says it goes with, in the word that Agent Skills have for it: a text or a list of them. A tool of the
    /// command line goes with what it runs.
    private List<String> compatibility(@Nullable String type) {
        var words = new ArrayList<String>();
        var said = root.fields().get("compatibility");
        if (said != null) {
            Stream.concat(Stream.of(said), said.items().stream())
                    .flatMap(each -> Stream.ofNullable(each.string()))
                    .forEach(words::add);
        }
        var command = root.fields().get("command");
        if ("cli".equals(type) && command != null && command.string() != null) {
            words.add(command.string().strip().split("\\s", 2)[0]);
        }
        return words;
    }

    private @Nullable String agent() {
        var prompt = root.fields().get("system_prompt");
        if (prompt != null && prompt.string() != null && prompt.string().isBlank()) {
            findings.add(ItemFinding.warning(prompt.place(), "registry.finding.empty-field", "system_prompt"));
        } else {
            required("system_prompt");
        }
        string("model");
        mentions("skills", RegistryKind.SKILL);
        mentions("tools", RegistryKind.TOOL);
        var constraints = root.fields().get("constraints");
        if (constraints != null && constraints.type() != Type.OBJECT) {
            findings.add(ItemFinding.error(constraints.place(), "registry.finding.not-an-object", "constraints"));
        }
        return null;
    }

    private @Nullable String tool() {
        var type = word("tool_type", TOOL_TYPES, "registry.finding.tool-type");
        var command = string("command");
        string("install_command");
        string("version_check");
        if ("cli".equals(type) && command == null && !isOtherwise("command")) {
            lack("command");
        }
        return type;
    }

    private @Nullable String word(String field, Set<String> known, String key) {
        var word = required(field);
        if (word != null && !known.contains(word)) {
            findings.add(ItemFinding.error(place(field), key, word));
        }
        return word;
    }

    private void mentions(String field, RegistryKind of) {
        var list = root.fields().get(field);
        if (list == null) {
            return;
        }
        if (list.type() != Type.ARRAY) {
            findings.add(ItemFinding.error(list.place(), "registry.finding.not-a-list", field));
            return;
        }
        for (var item : list.items()) {
            if (item.string() == null) {
                findings.add(ItemFinding.error(item.place(), "registry.finding.not-a-word", field));
            } else {
                mentions.add(new Mention(of, item.string(), item.place(), item.start(), item.end()));
            }
        }
    }

    private @Nullable String required(String field) {
        var value = string(field);
        if (value == null && !isOtherwise(field)) {
            lack(field);
        }
        return value;
    }

    private void lack(String field) {
        boolean isThere = root.fields().containsKey(field);
        findings.add(ItemFinding.error(
                place(field), isThere ? "registry.finding.empty-field" : "registry.finding.missing-field", field));
    }

    /// What a field says; null where it is missing, empty or no string.
    private @Nullable String string(String field) {
        var value = root.fields().get(field);
        if (isOtherwise(field)) {
            findings.add(ItemFinding.error(place(field), "registry.finding.not-a-text", field));
        }
        return value == null || value.string() == null || value.string().isBlank() ? null : value.string();
    }

    private boolean isOtherwise(String field) {
        var value = root.fields().get(field);
        return value != null && value.string() == null;
    }

    private TextPlace place(String field) {
        var value = root.fields().get(field);
        return value == null ? TextPlace.WHOLE : value.place();
    }
}
