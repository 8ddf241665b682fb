package dev.projectstudio.ui.common;

import dev.projectstudio.core.search.Sought;
import dev.projectstudio.platform.markdown.Block;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The block of a text to begin at, where the text is opened for words that stand in it. It is looked for together with
/// the reading of the text, away from the JavaFX thread; everything else is for that thread.
public final class SoughtBlock {

    /// What was read, and where the words stand in it.
    ///
    /// @param words that were looked for
    /// @param block the first in which one of them stands
    public record Found<T>(T read, Sought words, OptionalInt block) {}

    private final ReadOnlyObjectWrapper<@Nullable Integer> block = new ReadOnlyObjectWrapper<>();
    private Sought words = Sought.NOTHING;

    /// Has these words looked for in what is read next.
    public void lookFor(Sought next) {
        words = next;
    }

    /// The reading of a text with the looking for the words.
    ///
    /// @param blocks of what is read
    public <T> Callable<Found<T>> with(Callable<T> reading, Function<T, List<Block>> blocks) {
        var wanted = words;
        return () -> {
            var read = reading.call();
            var letters = wanted.isNothing()
                    ? List.<String>of()
                    : blocks.apply(read).stream().map(Block::letters).toList();
            return new Found<>(read, wanted, wanted.firstOf(letters));
        };
    }

    /// What was read is shown now: goes to where the words stand in it, once.
    public void shown(Found<?> found) {
        if (found.words() == words) {
            words = Sought.NOTHING;
            block.set(null);
            found.block().ifPresent(block::set);
        }
    }

    /// The block to go to; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Integer> blockProperty() {
        return block.getReadOnlyProperty();
    }
}
