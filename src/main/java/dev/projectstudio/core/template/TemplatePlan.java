package dev.projectstudio.core.template;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.Dangers;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.TemplateCycle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What applying a template would do now.
///
/// @param values of all placeholders that have one
/// @param missing variables that must be given first
/// @param unknown names between braces that the template does not declare: they stay as they are
/// @param files by their paths
/// @param cycle what it would begin; null for nothing
public record TemplatePlan(
        OpenItem template,
        TemplateTarget target,
        TemplateForm form,
        Map<String, String> values,
        List<String> missing,
        List<String> unknown,
        List<PlannedFile> files,
        @Nullable TemplateCycle cycle) {

    public TemplatePlan {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        files = List.copyOf(files);
    }

    /// What is to be written.
    ///
    /// @param replaces whether what differs is written over
    public List<PlannedFile> writes(boolean replaces) {
        return files.stream()
                .filter(file -> switch (file.state()) {
                    case NEW -> true;
                    case DIFFERS -> replaces && form == TemplateForm.FILE;
                    case IDENTICAL, BLOCKED -> false;
                })
                .toList();
    }

    /// What is there otherwise, and would be written over if that were asked for.
    public List<PlannedFile> replaceable() {
        var unasked = writes(false);
        return writes(true).stream().filter(file -> !unasked.contains(file)).toList();
    }

    /// What looks like a secret in what is to be written.
    ///
    /// @param replaces whether what differs is written over
    public List<Danger> secrets(boolean replaces) {
        return writes(replaces).stream()
                .flatMap(file -> Dangers.in(file.path(), file.bytes()).stream())
                .filter(danger -> danger.kind() == Danger.Kind.SECRET)
                .toList();
    }

    /// What is there otherwise, and stays as it is.
    ///
    /// @param replaces whether what differs is written over
    public List<PlannedFile> leaves(boolean replaces) {
        var writes = writes(replaces);
        return files.stream()
                .filter(file -> file.state() != PlannedFile.State.IDENTICAL && !writes.contains(file))
                .toList();
    }
}
