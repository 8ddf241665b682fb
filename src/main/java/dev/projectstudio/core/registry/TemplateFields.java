package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.JsonValue.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the fields that only the `template.json` of a template has: `variables` and `cycle`. Earlier homes have
/// `tasks` and `success_criteria` beside them, which are read as parts of the cycle.
final class TemplateFields {

    /// What is known of every project without asking.
    static final Set<String> BUILT_IN = Set.of("PROJECT_NAME", "PROJECT_SLUG", "DATE", "YEAR");

    /// The end of a name that stands for the value of another, in the letters of a file's name.
    static final String SLUG_ENDING = "_SLUG";

    private static final Set<String> CYCLE_TYPES = Set.of("feature", "spike", "bugfix", "research");

    private final JsonValue root;
    private final String text;
    private final List<ItemFinding> findings;

    TemplateFields(JsonValue root, String text, List<ItemFinding> findings) {
        this.root = root;
        this.text = text;
        this.findings = findings;
    }

    List<TemplateVariable> variables() {
        return List.copyOf(placed().values());
    }

    /// The variables, each with the place where it is declared.
    Map<TextPlace, TemplateVariable> placed() {
        var list = root.fields().get("variables");
        var found = new LinkedHashMap<TextPlace, TemplateVariable>();
        for (var item : items(list, "variables")) {
            var variable = variable(item);
            if (variable != null) {
                boolean isTwice =
                        found.values().stream().anyMatch(other -> other.name().equals(variable.name()));
                if (isTwice) {
                    add(item, "registry.finding.variable-twice", variable.name());
                } else {
                    found.put(item.place(), variable);
                }
            }
        }
        return found;
    }

    /// @param name what the cycle is called where the template does not say
    TemplateCycle cycle(String name) {
        var own = root.fields().get("cycle");
        if (own == null) {
            return cycle(root, name, null);
        }
        if (own.type() != Type.OBJECT) {
            add(own, "registry.finding.not-an-object", "cycle");
            return cycle(root, name, null);
        }
        var named = string(own, "name");
        return cycle(own, named == null ? name : named, string(own, "description"));
    }

    private TemplateCycle cycle(JsonValue of, String name, @Nullable String description) {
        var type = string(of, "cycle_type");
        if (type != null && !CYCLE_TYPES.contains(type)) {
            add(of.fields().get("cycle_type"), "registry.finding.cycle-type", type);
        }
        return new TemplateCycle(
                name,
                description,
                type == null || !CYCLE_TYPES.contains(type) ? "feature" : type,
                string(of, "intent"),
                texts(of, "success_criteria"),
                texts(of, "tasks"));
    }

    private @Nullable TemplateVariable variable(JsonValue item) {
        if (item.type() != Type.OBJECT) {
            add(item, "registry.finding.not-an-object", "variables");
            return null;
        }
        var name = string(item, "name");
        if (name == null) {
            boolean isThere = item.fields().containsKey("name");
            add(item, isThere ? "registry.finding.empty-field" : "registry.finding.missing-field", "name");
            return null;
        }
        if (!Placeholders.isName(name)) {
            add(item.fields().get("name"), "registry.finding.variable-name", name);
            return null;
        }
        if (BUILT_IN.contains(name)) {
            add(item.fields().get("name"), "registry.finding.variable-built-in", name);
            return null;
        }
        var label = string(item, "label");
        var fallback = scalar(item.fields().get("default"));
        var choices = texts(item, "choices");
        if (fallback != null && !choices.isEmpty() && !choices.contains(fallback)) {
            add(item.fields().get("default"), "registry.finding.default-no-choice", fallback, name);
        }
        return new TemplateVariable(
                name,
                label == null ? name : label,
                string(item, "help"),
                fallback,
                choices,
                isRequired(item, fallback == null));
    }

    private boolean isRequired(JsonValue item, boolean otherwise) {
        var value = item.fields().get("required");
        var said = value == null ? "" : text.substring(value.start(), value.end());
        if (value != null && !said.equals("true") && !said.equals("false")) {
            add(value, "registry.finding.not-true-or-false", "required");
        }
        return said.isEmpty() ? otherwise : said.equals("true");
    }

    private List<String> texts(JsonValue of, String field) {
        var texts = new ArrayList<String>();
        for (var item : items(of.fields().get(field), field)) {
            var said = item.type() == Type.OBJECT ? string(item, "text") : scalar(item);
            if (said == null || said.isBlank()) {
                add(item, "registry.finding.not-a-word", field);
            } else {
                texts.add(said);
            }
        }
        return texts;
    }

    private List<JsonValue> items(@Nullable JsonValue list, String field) {
        if (list != null && list.type() != Type.ARRAY) {
            add(list, "registry.finding.not-a-list", field);
        }
        return list == null ? List.of() : list.items();
    }

    private @Nullable String string(JsonValue of, String field) {
        var value = of.fields().get(field);
        if (value != null && value.string() == null) {
            add(value, "registry.finding.not-a-text", field);
        }
        return value == null || value.string() == null || value.string().isBlank() ? null : value.string();
    }

    /// A text, a number, or true or false, as it is written.
    private @Nullable String scalar(@Nullable JsonValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.type()) {
            case STRING -> value.string();
            case OTHER -> text.substring(value.start(), value.end());
            case OBJECT, ARRAY -> null;
        };
    }

    private void add(@Nullable JsonValue at, String key, Object... args) {
        findings.add(ItemFinding.error(at == null ? TextPlace.WHOLE : at.place(), key, args));
    }
}
