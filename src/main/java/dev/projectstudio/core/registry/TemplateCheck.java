package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.ItemFiles.ItemFile;
import dev.projectstudio.core.registry.JsonValue.Type;
import dev.projectstudio.core.registry.Placeholders.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks whether a template declares the variables that its texts and names use, and uses those that it declares.
final class TemplateCheck {

    private final ItemFiles files;
    private final List<ItemFinding> findings = new ArrayList<>();
    private final Set<String> declared = new HashSet<>(TemplateFields.BUILT_IN);
    private final Set<String> used = new HashSet<>();

    private TemplateCheck(ItemFiles files) {
        this.files = files;
    }

    static List<ItemFinding> of(ItemFiles files) {
        return new TemplateCheck(files).findings();
    }

    private List<ItemFinding> findings() {
        var text = files.text();
        var root = JsonText.read(text).value();
        if (root == null || root.type() != Type.OBJECT) {
            return List.of();
        }
        var fields = new TemplateFields(root, text, findings);
        var variables = fields.placed();
        fields.cycle("");
        variables.values().forEach(variable -> declared.add(variable.name()));
        look(null, Placeholders.in(text));
        files.all().forEach(this::look);
        variables.forEach((place, variable) -> {
            if (!used.contains(variable.name())) {
                findings.add(ItemFinding.warning(place, "registry.finding.variable-unused", variable.name()));
            }
        });
        return findings;
    }

    private void look(String path, ItemFile file) {
        if (path.equals(files.main())) {
            return;
        }
        look(
                path,
                Placeholders.in(path).stream()
                        .map(use -> new Use(use.name(), 0, 0))
                        .toList());
        TemplateSpec.text(file.bytes()).ifPresent(text -> look(path, Placeholders.in(text)));
    }

    /// @param path null for `template.json` itself
    private void look(@Nullable String path, List<Use> uses) {
        for (var use : uses) {
            var name = known(use.name());
            if (name == null) {
                var place = new TextPlace(use.line(), use.column());
                findings.add(ItemFinding.warning(place, "registry.finding.undeclared", use.name())
                        .in(path));
            } else {
                used.add(name);
            }
        }
    }

    /// The variable that a name is, or whose slug it is.
    private @Nullable String known(String name) {
        if (declared.contains(name)) {
            return name;
        }
        var base = name.endsWith(TemplateFields.SLUG_ENDING)
                ? name.substring(0, name.length() - TemplateFields.SLUG_ENDING.length())
                : name;
        return declared.contains(base) ? base : null;
    }
}
