package dev.projectstudio.core.template;

import dev.projectstudio.core.exchange.Dangers;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Makes templates from folders that are there. The folder stays as it is.
public final class TemplateCreation {

    /// The types that a template of files can have.
    public static final List<String> TYPES = List.of("project", "doc");

    static final int MOST_ENTRIES = 20_000;
    static final int MOST_FILES = 1_000;
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private final RegistryService registry;
    private final FolderReader reader;

    public TemplateCreation(RegistryService registry, FileStore store) {
        this(registry, new FolderReader(store, MOST_ENTRIES, MOST_FILES, MOST_BYTES));
    }

    TemplateCreation(RegistryService registry, FolderReader reader) {
        this.registry = registry;
        this.reader = reader;
    }

    /// What would be taken of a folder, which may be nothing, and what not. Reads the disk.
    ///
    /// @param excluded paths in it of what is not wanted
    /// @throws InvalidInput `not-a-directory`, `template-of-home`
    public TemplateDraft draft(Path folder, List<TextReplacement> replacements, Collection<String> excluded) {
        return draft(folder, replacements, excluded, () -> true);
    }

    /// The same for somebody who may ask for another folder meanwhile.
    ///
    /// @param isWanted asked on the same thread, all the time
    /// @throws CancellationException once it is not wanted
    public TemplateDraft draft(
            Path folder, List<TextReplacement> replacements, Collection<String> excluded, BooleanSupplier isWanted) {
        var found = reader.read(folder, excluded, isWanted);
        var maker = new TemplateMaker(replacements);
        var files = maker.made(found);
        var counts = new LinkedHashMap<TextReplacement, Integer>();
        replacements.forEach(each -> counts.put(each, maker.count(each.text())));
        return new TemplateDraft(
                found.name(),
                new TreeSet<>(found.files().keySet()),
                files,
                maker.programs(),
                found.left(),
                counts,
                Dangers.secretsIn(found.files()));
    }

    /// Refuses a draft of a folder in which there was nothing to take.
    ///
    /// @throws InvalidInput `template-empty`
    public static void requireFiles(TemplateDraft draft, Path folder) {
        if (draft.files().isEmpty()) {
            throw new InvalidInput("template-empty", folder);
        }
    }

    /// Refuses a draft with secrets, which nobody should find in a template unawares.
    ///
    /// @throws Conflict `template-has-secrets`
    public static void requireNoSecrets(TemplateDraft draft) {
        if (!draft.secrets().isEmpty()) {
            var places = draft.secrets().stream()
                    .map(secret -> secret.file() + ":" + secret.line())
                    .collect(Collectors.joining(", "));
            throw new Conflict("template-has-secrets", draft.secrets().size(), places);
        }
    }

    /// Puts a template of at least one file into the registry.
    ///
    /// @param type one of [#TYPES]
    public OpenItem create(TemplateDraft draft, String slug, String name, String description, String type) {
        var files = new TreeMap<String, byte[]>();
        draft.files().forEach((path, bytes) -> files.put(slug + "/" + path, bytes));
        var text = registry.templateText(name, description, type, variables(draft));
        files.put(slug + "/template.json", text.getBytes(StandardCharsets.UTF_8));
        var programs = draft.programs().stream().map(path -> slug + "/" + path).collect(Collectors.toSet());
        return registry.add(RegistryKind.TEMPLATE, slug, files, programs);
    }

    /// Each keeps the text that it stands for as its default.
    private static List<TemplateVariable> variables(TemplateDraft draft) {
        var variables = new ArrayList<TemplateVariable>();
        for (var each : draft.counts().keySet()) {
            boolean isThere = variables.stream().anyMatch(other -> other.name().equals(each.variable()));
            if (!isThere && !RegistryService.isBuiltIn(each.variable())) {
                variables.add(
                        new TemplateVariable(each.variable(), each.variable(), null, each.text(), List.of(), true));
            }
        }
        return variables;
    }
}
