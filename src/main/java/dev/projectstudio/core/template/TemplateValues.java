package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the placeholders of a template stand for, once.
final class TemplateValues {

    private static final String SLUG_ENDING = "_SLUG";
    private static final String NAME = "PROJECT_NAME";
    /// For a name without a letter that a slug may have.
    private static final String NO_SLUG = "project";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    private TemplateValues() {}

    /// @param given by the names of the variables
    /// @param project what PROJECT_NAME is, unless it is given
    /// @throws InvalidInput `template-no-variable`, `template-no-choice`
    static TemplateValues of(TemplateSpec spec, Map<String, String> given, String project, LocalDate today) {
        var filled = new TemplateValues();
        filled.values.put(NAME, given.getOrDefault(NAME, project));
        filled.values.put("PROJECT_SLUG", given.getOrDefault("PROJECT_SLUG", slug(filled.require(NAME))));
        filled.values.put("DATE", given.getOrDefault("DATE", today.toString()));
        filled.values.put("YEAR", given.getOrDefault("YEAR", String.valueOf(today.getYear())));
        spec.variables().forEach(variable -> filled.take(variable, given.get(variable.name())));
        for (var name : given.keySet()) {
            if (!filled.values.containsKey(name) && !filled.missing.contains(name)) {
                throw new InvalidInput("template-no-variable", name, String.join(", ", filled.names()));
            }
        }
        return filled;
    }

    /// What it knows, in the order of the template, its own after those that every template has.
    Map<String, String> all() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// What must be given and is not.
    List<String> missing() {
        return List.copyOf(missing);
    }

    /// What texts asked for and nothing declares.
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    String filled(String text) {
        return Placeholders.filled(text, this::find);
    }

    @Nullable
    String find(String name) {
        var value = values.get(name);
        if (value != null) {
            return value;
        }
        var base = name.endsWith(SLUG_ENDING) ? name.substring(0, name.length() - SLUG_ENDING.length()) : name;
        var whole = values.get(base);
        if (whole == null && !missing.contains(base)) {
            unknown.add(name);
        }
        return whole == null ? null : Slug.of(whole);
    }

    private void take(TemplateVariable variable, @Nullable String given) {
        var fallback = variable.fallback();
        var value = given == null && fallback != null ? filled(fallback) : Objects.requireNonNullElse(given, "");
        if (value.isBlank() && variable.isRequired()) {
            missing.add(variable.name());
            return;
        }
        if (!value.isEmpty()
                && !variable.choices().isEmpty()
                && !variable.choices().contains(value)) {
            throw new InvalidInput("template-no-choice", value, variable.name(), String.join(", ", variable.choices()));
        }
        values.put(variable.name(), value);
    }

    private List<String> names() {
        var names = new ArrayList<>(values.keySet());
        names.addAll(missing);
        return names;
    }

    private String require(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private static String slug(String name) {
        var slug = Slug.of(name);
        return slug.isEmpty() ? NO_SLUG : slug;
    }
}
