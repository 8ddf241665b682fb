package dev.projectstudio.core.registry;

import dev.projectstudio.platform.text.Phrase;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in an item's file that is wrong, or that will not do what it looks like.
///
/// @param isError whether consumers of the item will not take it as it is
/// @param file which file, by its path under the kind's folder; null for the one that says what the item is
/// @param line from 1; 0 for the whole file
/// @param column from 1; 0 for the whole line
/// @param words what is wrong, a message key with its arguments
public record ItemFinding(boolean isError, @Nullable String file, int line, int column, Phrase words) {

    /// Of the file that says what the item is.
    public ItemFinding(boolean isError, int line, int column, Phrase words) {
        this(isError, null, line, column, words);
    }

    ItemFinding in(@Nullable String path) {
        return new ItemFinding(isError, path, line, column, words);
    }

    static final Comparator<ItemFinding> BY_PLACE =
            Comparator.comparingInt(ItemFinding::line).thenComparingInt(ItemFinding::column);

    static ItemFinding error(TextPlace place, String key, Object... args) {
        return new ItemFinding(true, place.line(), place.column(), new Phrase(key, List.of(args)));
    }

    static ItemFinding warning(TextPlace place, String key, Object... args) {
        return new ItemFinding(false, place.line(), place.column(), new Phrase(key, List.of(args)));
    }
}
