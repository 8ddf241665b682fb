package dev.projectstudio.cli;

import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.core.template.TemplateCreation;
import dev.projectstudio.core.template.TemplateDraft;
import dev.projectstudio.core.template.TextReplacement;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.SafePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio template create`: makes a template of the files of a folder.
@Command(name = "create")
final class TemplateCreateCommand implements Callable<Integer> {

    private static final String NAME = "studio template create";

    private final Invocation invocation;

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    @Option(names = "--from", paramLabel = "DIR", required = true)
    private String from = "";

    @Option(names = "--type", paramLabel = "TYPE")
    private String type = "project";

    @Option(names = "--name", paramLabel = "N")
    private @Nullable String name;

    @Option(names = "--description", paramLabel = "D")
    private @Nullable String description;

    @Option(names = "--replace", paramLabel = "TEXT=VARIABLE")
    private List<String> replacements = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "PATH")
    private List<String> excluded = new ArrayList<>();

    @Option(names = "--allow-secrets")
    private boolean allowsSecrets;

    @Option(names = "--dry-run")
    private boolean dryRun;

    TemplateCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a file could not be taken, other than what no template has
    @Override
    public Integer call() {
        Slug.checked(slug);
        var word = type.toLowerCase(Locale.ROOT);
        if (!TemplateCreation.TYPES.contains(word)) {
            throw invocation.refused(NAME, "cli.template.no-type", type);
        }
        var texts = replacements.stream().map(this::replacement).toList();
        if (!dryRun) {
            invocation.begun();
        }
        var creation = invocation.services().templates().creation();
        var folder = invocation.path(from);
        var draft = creation.draft(folder, texts, excluded);
        requireFiles(draft, folder);
        draft.secrets()
                .forEach(secret ->
                        invocation.note("cli.template.secret", secret.file(), secret.line(), secret.excerpt()));
        if (!dryRun) {
            if (!allowsSecrets) {
                TemplateCreation.requireNoSecrets(draft);
            }
            invocation.services().registry().reread();
            creation.create(draft, slug, Objects.requireNonNullElse(name, slug), described(), word);
        }
        print(draft, dryRun ? null : invocation.services().registry().requireTemplate(slug));
        noteUnused(draft);
        return draft.missed().isEmpty() ? 0 : 1;
    }

    /// Where there is nothing to take it matters what was left, and why.
    private void requireFiles(TemplateDraft draft, Path folder) {
        if (draft.files().isEmpty()) {
            var rows = new TemplateRows(invocation);
            if (!invocation.isJson()) {
                rows.lines(draft).forEach(invocation.terminal()::note);
            }
            throw new InvalidInput("template-empty", folder, rows.left(draft));
        }
    }

    /// Where a name was misspelled, what was to stay out has come in.
    private void noteUnused(TemplateDraft draft) {
        for (var path : excluded) {
            var plain = SafePath.parse(path).map(SafePath::text).orElse(path);
            if (draft.left().stream().noneMatch(left -> left.path().equals(plain))) {
                invocation.note("cli.template.nothing-excluded", path);
            }
        }
    }

    private String described() {
        return description == null ? "" : description;
    }

    private TextReplacement replacement(String written) {
        int equals = written.lastIndexOf('=');
        if (equals < 1) {
            throw invocation.refused(NAME, "cli.template.no-replacement", written);
        }
        return new TextReplacement(written.substring(0, equals), written.substring(equals + 1));
    }

    /// @param made null if nothing was
    private void print(TemplateDraft draft, @Nullable RegistryItem made) {
        var rows = new TemplateRows(invocation);
        var json = rows.json(draft);
        json.put("template", slug);
        json.put("item", made == null ? null : new RegistryRows(invocation).json(made));
        invocation.print(json, () -> {
            var lines = new ArrayList<>(rows.lines(draft));
            if (!dryRun) {
                lines.add(invocation.text(
                        "cli.template.made", "template/" + slug, draft.files().size()));
            }
            return lines;
        });
    }
}
