package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What the placeholders of a template stand for, once.
final class TemplateValues {

    /// In letters; what is longer is no value but a text.
    private static final int LONGEST = 10_000;

    private static final int MEGABYTE = 1024 * 1024;
    /// Of letters that values may put into all texts together.
    private static final int MOST_LETTERS = 64 * MEGABYTE;

    private static final String SLUG_ENDING = "_SLUG";
    private static final String NAME = "PROJECT_NAME";
    /// For a name without a letter that a slug may have.
    private static final String NO_SLUG = "project";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private long letters;

    private TemplateValues() {}

    /// @param given by the names of the variables
    /// @param project what PROJECT_NAME is, unless it is given
    /// @throws InvalidInput `template-no-variable`, `template-no-choice`, `template-value-too-long`
    static TemplateValues of(TemplateSpec spec, Map<String, String> given, String project, LocalDate today) {
        given.forEach(TemplateValues::requireLength);
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

    /// @param source the file that the text is in, or is the name of
    /// @throws InvalidInput `template-too-large` if the values in it, or in all texts so far, are too much
    String filled(String source, String text) {
        var own = new AtomicLong();
        return Placeholders.filled(text, name -> {
            var value = find(name);
            if (value != null) {
                letters += value.length();
                if (own.addAndGet(value.length()) > FileStore.MOST_BYTES) {
                    throw new InvalidInput("template-too-large", source, FileStore.MOST_BYTES / MEGABYTE);
                }
                if (letters > MOST_LETTERS) {
                    throw new InvalidInput("template-too-large", source, MOST_LETTERS / MEGABYTE);
                }
            }
            return value;
        });
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
        var value = given == null && fallback != null
                ? fallback(variable.name(), fallback)
                : Objects.requireNonNullElse(given, "");
        requireLength(variable.name(), value);
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

    /// Of the variables before it, each of which may be as long.
    private String fallback(String variable, String text) {
        var own = new AtomicLong();
        return Placeholders.filled(text, name -> {
            var value = find(name);
            if (value != null && own.addAndGet(value.length()) > LONGEST) {
                throw new InvalidInput("template-value-too-long", variable, LONGEST);
            }
            return value;
        });
    }

    private static void requireLength(String name, String value) {
        if (value.length() > LONGEST) {
            throw new InvalidInput("template-value-too-long", name, LONGEST);
        }
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
