package dev.projectstudio.core.registry;

import java.util.List;

/// Reads what the main file of an item says, whatever its kind.
final class ItemReader {

    /// The file of a template that says what it is.
    static final String TEMPLATE_FILE = "template.json";

    private ItemReader() {}

    /// @param path of the main file under the kind's folder
    static ItemFacts read(RegistryKind kind, String slug, String path, String text) {
        return switch (kind) {
            case SKILL, PROMPT -> MarkdownItem.read(kind, slug, path, text);
            case AGENT, TOOL, TEMPLATE -> JsonItem.read(kind, slug, text);
        };
    }

    static ItemFacts read(RegistryKind kind, String slug, ItemFiles files) {
        if (!files.isText()) {
            return unread(slug, "registry.finding.not-utf8");
        }
        if (kind == RegistryKind.TEMPLATE && !files.all().containsKey(files.main())) {
            return unread(slug, "registry.finding.no-template-file");
        }
        var facts = read(kind, slug, files.main(), files.text());
        return kind == RegistryKind.TEMPLATE ? facts.with(TemplateCheck.of(files)) : facts;
    }

    private static ItemFacts unread(String slug, String key) {
        return new ItemFacts(
                slug, null, null, List.of(), List.of(), List.of(ItemFinding.error(TextPlace.WHOLE, key)), 0);
    }
}
