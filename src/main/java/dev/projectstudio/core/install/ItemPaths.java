package dev.projectstudio.core.install;

import dev.projectstudio.core.registry.RegistryKind;
import java.util.Collection;
import java.util.Optional;

/// The paths of an item's files in a consumer's form: what the item is called, and then what the file is called in it.
final class ItemPaths {

    private ItemPaths() {}

    /// The text of the same item that has taken the place of a copy's, under whatever name the item has by now.
    ///
    /// @param path of the copy
    /// @param texts of the copy's consumer
    static Optional<ItemText> successor(Consumer consumer, String path, Collection<ItemText> texts) {
        return texts.stream()
                .filter(text -> isSame(consumer, text.path(), path))
                .findFirst();
    }

    /// The file of a place, which for an entry is followed by a pointer into it.
    static String file(String place) {
        int pointer = place.indexOf("#/");
        return pointer < 0 ? place : place.substring(0, pointer);
    }

    /// Whether two paths are of the same file of an item, whatever the item was called.
    static boolean isSame(Consumer consumer, String one, String other) {
        return rest(consumer, one).equals(rest(consumer, other));
    }

    /// What an item is called by a path.
    static String name(Consumer consumer, String path) {
        int slash = consumer.form().isEntry() ? -1 : path.indexOf('/');
        return slash >= 0
                ? path.substring(0, slash)
                : path.substring(0, path.length() - consumer.form().ending().length());
    }

    /// Whether a file says what the item is, its name included.
    static boolean isMain(Consumer consumer, String path) {
        var rest = rest(consumer, path);
        return !consumer.form().isEntry() && (rest.isEmpty() || rest.equals("/" + RegistryKind.SKILL_FILE));
    }

    /// Empty where the item is one file, or one entry.
    private static String rest(Consumer consumer, String path) {
        int slash = consumer.form().isEntry() ? -1 : path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash);
    }
}
