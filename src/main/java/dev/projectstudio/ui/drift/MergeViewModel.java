package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A merge that somebody looks at before it is written: the text so far, the conflicts left in it if there are any, and
/// the one being looked at.
final class MergeViewModel {

    private final MergeDraft draft;
    private final Messages messages;
    private final Consumer<String> onWrite;
    private final int total;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<ConflictBlock>> left = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();

    /// @param onWrite gets the settled text, to be written to both sides
    MergeViewModel(MergeDraft draft, Messages messages, Consumer<String> onWrite) {
        this.draft = draft;
        this.messages = messages;
        this.onWrite = onWrite;
        this.total = draft.merge().conflicts().size();
        edit(draft.merge().text());
    }

    /// Takes over what was written by hand.
    void edit(String written) {
        text.set(written);
        left.set(ConflictBlock.in(written));
        current.set(Math.clamp(current.get(), 0, Math.max(0, left.get().size() - 1)));
    }

    /// Settles the conflict that is looked at; the next one comes up.
    void settle(ConflictBlock.Choice choice) {
        var block = currentBlock();
        if (block != null) {
            edit(block.settled(text.get(), choice));
        }
    }

    void next() {
        current.set(Math.min(current.get() + 1, Math.max(0, left.get().size() - 1)));
    }

    void previous() {
        current.set(Math.max(0, current.get() - 1));
    }

    /// Writes the text to both sides, once nothing collides any more.
    void write() {
        if (left.get().isEmpty()) {
            onWrite.accept(text.get());
        }
    }

    /// The conflict that is looked at; null once none is left.
    @Nullable
    ConflictBlock currentBlock() {
        var blocks = left.get();
        return current.get() < blocks.size() ? blocks.get(current.get()) : null;
    }

    String title() {
        return messages.get("merge.title", draft.place().filename(), draft.projectName());
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ConflictBlock>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    ObservableValue<String> progressProperty() {
        return left.map(blocks -> total == 0 && blocks.isEmpty()
                ? messages.get("merge.clean")
                : messages.get("merge.progress", Math.max(0, total - blocks.size()), total));
    }

    ObservableValue<String> blockedProperty() {
        return left.map(blocks -> blocks.isEmpty() ? "" : messages.get("merge.blocked", blocks.size()));
    }
}
