package dev.projectstudio.core.registry;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.projectstudio.core.registry.ItemFacts.Mention;
import java.util.Comparator;

/// What a new slug changes in the texts: only the words themselves, every other byte stays.
final class Renames {

    /// The files of an item under another slug. Where its text says the slug for a name, it says the new one.
    ItemFiles under(RegistryItem item, ItemFiles files, String slug) {
        var moved = files.under(slug);
        var text = files.text();
        if (!files.isText()) {
            return moved;
        }
        if (item.kind().isJson()) {
            var root = JsonText.read(text).value();
            var name = root == null ? null : root.fields().get("name");
            return name != null && item.slug().equals(name.string())
                    ? moved.withText(replaced(text, name.start(), name.end(), quoted(slug)))
                    : moved;
        }
        return moved.withText(ItemFiles.named(text, item.slug(), slug));
    }

    /// The files of an item that names another one, whose slug is a new one now.
    ItemFiles pointing(OpenItem open, RegistryItem at, String slug) {
        var text = open.files().text();
        for (var mention : open.facts().mentions().stream()
                .filter(each -> means(each, at))
                .sorted(Comparator.comparingInt(Mention::start).reversed())
                .toList()) {
            text = replaced(text, mention.start(), mention.end(), quoted(slug));
        }
        return open.files().withText(text);
    }

    /// Whether an item is the one that a text names: by its slug, its id or its name.
    static boolean means(Mention mention, RegistryItem item) {
        return mention.kind() == item.kind()
                && (mention.written().equals(item.slug())
                        || mention.written().equals(item.id().value())
                        || mention.written().equals(item.name()));
    }

    private static String replaced(String text, int start, int end, String with) {
        return text.substring(0, start) + with + text.substring(end);
    }

    /// A word as JSON has it, between quotation marks.
    static String quoted(String word) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(word)) + '"';
    }
}
