package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.ItemFiles.ItemFile;
import dev.projectstudio.platform.text.Utf8;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a template asks for and what it brings.
///
/// @param cycle null if it brings none
/// @param files by their paths, with placeholders, in the folder that they go to
public record TemplateSpec(
        List<TemplateVariable> variables, @Nullable TemplateCycle cycle, SortedMap<String, ItemFile> files) {

    public TemplateSpec {
        variables = List.copyOf(variables);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// Reads it. What is wrong with it is left out; [RegistryService#validate] says so.
    public static TemplateSpec of(OpenItem template) {
        var all = template.files();
        var files = new TreeMap<String, ItemFile>();
        all.all().forEach((path, file) -> {
            if (!path.equals(all.main())) {
                files.put(path.substring(path.indexOf('/') + 1), file);
            }
        });
        var text = all.text();
        var root = JsonText.read(text).value();
        if (root == null) {
            return new TemplateSpec(List.of(), null, files);
        }
        var fields = new TemplateFields(root, text, new ArrayList<>());
        var item = template.item();
        return new TemplateSpec(
                fields.variables(), "cycle".equals(item.type()) ? fields.cycle(item.name()) : null, files);
    }

    /// What a file says; empty for what is no text, and is copied as it is.
    public static Optional<String> text(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        return Utf8.decoded(bytes);
    }
}
