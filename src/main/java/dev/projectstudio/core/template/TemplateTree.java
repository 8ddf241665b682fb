package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.core.registry.TemplateCycle;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.PortableName;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.text.Folding;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Fills the texts and the names of a template in. A value is a name, or a part of one, and never a path: what it
/// holds cannot lead anywhere.
final class TemplateTree {

    private static final String TEMPLATE = "template.json";
    private static final int MEGABYTE = 1024 * 1024;

    private final TemplateValues values;

    TemplateTree(TemplateValues values) {
        this.values = values;
    }

    /// One file.
    ///
    /// @param isProgram whether whoever may read it is to be able to run it
    record Filled(byte[] bytes, boolean isProgram) {}

    /// The files by their paths.
    ///
    /// @throws InvalidInput `template-value-in-name`, `template-name-refused`, `outside-repo`, `template-too-large`
    /// @throws Conflict `template-same-file` if two would have one path on a disk that ignores case
    SortedMap<String, Filled> files(TemplateSpec spec) {
        var files = new TreeMap<String, Filled>();
        Map<String, String> sources = new HashMap<>();
        spec.files().forEach((source, file) -> {
            var path = path(source);
            requireOwn(path, source, sources);
            files.put(path, new Filled(filled(source, file.bytes()), file.isProgram()));
        });
        return files;
    }

    TemplateCycle cycle(TemplateCycle cycle) {
        return new TemplateCycle(
                values.filled(TEMPLATE, cycle.name()),
                filled(cycle.description()),
                cycle.type(),
                filled(cycle.intent()),
                cycle.criteria().stream()
                        .map(text -> values.filled(TEMPLATE, text))
                        .toList(),
                cycle.tasks().stream()
                        .map(text -> values.filled(TEMPLATE, text))
                        .toList());
    }

    private byte[] filled(String source, byte[] bytes) {
        var text = TemplateSpec.text(bytes).orElse(null);
        if (text == null) {
            return bytes;
        }
        var filled = values.filled(source, text);
        if (filled.equals(text)) {
            return bytes;
        }
        var whole = filled.getBytes(StandardCharsets.UTF_8);
        if (whole.length > FileStore.MOST_BYTES) {
            throw new InvalidInput("template-too-large", source, FileStore.MOST_BYTES / MEGABYTE);
        }
        return whole;
    }

    private @Nullable String filled(@Nullable String text) {
        return text == null ? null : values.filled(TEMPLATE, text);
    }

    private String path(String source) {
        var names = SafePath.of(source).names().stream().map(name -> name(name, source));
        return SafePath.of(String.join("/", names.toList())).text();
    }

    private String name(String name, String source) {
        var uses = Placeholders.in(name);
        if (uses.isEmpty()) {
            return name;
        }
        for (var use : uses) {
            var value = values.find(use.name());
            if (value != null && leads(value)) {
                throw new InvalidInput("template-value-in-name", value, use.name(), source);
            }
        }
        var filled = values.filled(source, name);
        if (filled.isBlank() || filled.equals(".") || filled.equals("..") || !PortableName.is(filled)) {
            throw new InvalidInput("template-name-refused", filled, source);
        }
        return filled;
    }

    private static boolean leads(String value) {
        return value.contains("/")
                || value.contains("\\")
                || value.equals("..")
                || value.chars().anyMatch(Character::isISOControl);
    }

    /// A path of its own, that no other has and that needs no folder where another has a file.
    private static void requireOwn(String path, String source, Map<String, String> sources) {
        var key = Folding.name(path);
        for (var taken : sources.entrySet()) {
            var other = taken.getKey();
            if (other.equals(key) || other.startsWith(key + "/") || key.startsWith(other + "/")) {
                throw new Conflict("template-same-file", taken.getValue(), source, path);
            }
        }
        sources.put(key, source);
    }
}
