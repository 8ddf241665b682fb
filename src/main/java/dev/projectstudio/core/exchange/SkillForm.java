package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.Objects;
import java.util.TreeMap;

/// Agent Skills: a folder with `SKILL.md`. A skill that is a folder in the registry is the same there, byte for byte;
/// one that is a file becomes a folder, and gets the `name` and the `description` that it needs there if it does not
/// say them.
final class SkillForm {

    /// In letters, as the specification bounds it.
    private static final int LONGEST = 1_024;

    private SkillForm() {}

    static OutsideItem written(OpenItem item) {
        var written = new TreeMap<String, byte[]>();
        if (item.item().isFolder()) {
            item.files().all().forEach((path, file) -> written.put(path, file.bytes()));
            return new OutsideItem.Files(written, item.files().programs());
        }
        return OutsideItem.Files.of(item.item().slug() + "/" + RegistryKind.SKILL_FILE, named(item));
    }

    private static String named(OpenItem item) {
        var main = item.files().main();
        var text = HeadedText.of(
                main, Objects.requireNonNull(item.files().all().get(main)).bytes());
        var slug = item.item().slug();
        var head = Head.of(text.head());
        var description = head.value("description");
        if (head.value("name").filter(slug::equals).isPresent() && description.isPresent()) {
            return text.text();
        }
        var next = head.saying("name", slug);
        if (description.isEmpty()) {
            var said = item.facts().description();
            next = next.saying("description", cut(said == null ? slug : said));
        }
        var body = text.head().isEmpty() ? "\n\n" + text.body() : text.body();
        return text.with(HeadAnchors.kept(head, next).lines(), body).text();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /// The folder's name is the slug, or says it; what `SKILL.md` calls itself stays.
    static Taken read(OutsideItem.Files files) {
        var first = files.files().firstKey();
        int slash = first.indexOf('/');
        if (slash < 0 || !files.files().containsKey(first.substring(0, slash + 1) + RegistryKind.SKILL_FILE)) {
            throw new InvalidInput("slug-invalid", first);
        }
        var name = first.substring(0, slash);
        var slug = Slugs.of(RegistryKind.SKILL, name);
        return new Taken(RegistryKind.SKILL, name, files.files(), files.programs()).under(slug);
    }
}
