package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.Objects;
import java.util.TreeMap;

/// Prompts of VS Code and commands of Claude Code: Markdown, with frontmatter if any, as the registry keeps it too. The
/// text stays byte for byte; variables that only one of them knows, such as `$ARGUMENTS` and `${input:name}`, stay as
/// they are.
final class PromptForm {

    private static final String ENDING = RegistryKind.PROMPT.ending();

    private PromptForm() {}

    static OutsideItem written(OpenItem item, OutsideForm form) {
        var files = item.files();
        var main = files.all().get(files.main());
        var written = new TreeMap<String, byte[]>();
        if (main != null) {
            written.put(item.item().slug() + form.ending(), main.bytes());
        }
        return new OutsideItem.Files(written);
    }

    /// A command in a folder gets that into its name: `frontend/button.md` is `frontend-button`.
    static Taken read(OutsideItem.Files files, OutsideForm form) {
        var path = files.files().firstKey();
        if (!path.endsWith(form.ending())) {
            throw new InvalidInput("slug-invalid", path);
        }
        var name = path.substring(0, path.length() - form.ending().length()).replace('/', '-');
        var slug = Slugs.of(RegistryKind.PROMPT, name);
        var taken = new TreeMap<String, byte[]>();
        taken.put(slug + ENDING, Objects.requireNonNull(files.files().get(path)));
        return new Taken(RegistryKind.PROMPT, slug, taken);
    }
}
