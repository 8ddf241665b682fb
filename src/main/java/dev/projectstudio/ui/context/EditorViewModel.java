package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.OpenContext;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.search.Excerpt.Mark;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.unsaved.UnsavedText;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The text of the selected file: read, edited, saved, and read out.
final class EditorViewModel implements AutoCloseable {

    /// What was found on the disk.
    ///
    /// @param problem a stable word for why there is no text to edit; null if there is
    /// @param unsaved what was typed in it and not saved; null if nothing was
    private record Found(
            @Nullable OpenContext opened,
            @Nullable String problem,
            @Nullable UnsavedText unsaved) {}

    private static final String NO_TEXT = "no-text";

    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Block>> blocks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<DraftState> state = new ReadOnlyObjectWrapper<>(DraftState.SAVED);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Sought> sought = new ReadOnlyObjectWrapper<>(Sought.NOTHING);
    private final ContextService contexts;
    private final Drafts drafts;
    private final TextLinks links;
    private final Workbench bench;
    private final Lane reads;
    private final Lane renders;
    private final Lane finds;
    private final Lane blockFinds;
    private @Nullable ContextFileId file;
    private boolean isClosed;

    /// @param links where texts lead to
    EditorViewModel(ContextService contexts, Drafts drafts, TextLinks links, Workbench bench) {
        this.contexts = contexts;
        this.drafts = drafts;
        this.links = links;
        this.bench = bench;
        this.reads = bench.background().lane();
        this.renders = bench.background().lane();
        this.finds = bench.background().lane();
        this.blockFinds = bench.background().lane();
    }

    /// Shows another file, after saving the one before; the same one again reads it again.
    void open(@Nullable ContextFileId next) {
        if (!Objects.equals(next, file)) {
            leave();
            file = next;
            sought.set(Sought.NOTHING);
            problem.set("");
            known.set(next == null);
        }
        var wanted = file;
        if (wanted == null) {
            reads.run(() -> "", _ -> {});
        } else {
            reads.run(() -> read(wanted), this::found);
        }
    }

    /// Has the text of this file shown where what was looked for stands, once that is read.
    void lookFor(Sought words) {
        sought.set(words);
    }

    /// Looks for words in a text, away from the JavaFX thread; a newer call ends an older one.
    ///
    /// @param found where one of them stands first
    void find(Sought words, String in, Consumer<Mark> found) {
        finds.run(() -> words.first(in), mark -> mark.ifPresent(found));
    }

    /// The same in what is read out.
    ///
    /// @param found the block in which one of them stands first
    void findBlock(Sought words, List<Block> in, IntConsumer found) {
        blockFinds.run(() -> words.firstOf(in.stream().map(Block::letters).toList()), at -> at.ifPresent(found));
    }

    /// Whether the home lets anything be changed.
    boolean canWrite() {
        return !bench.edits().isReadOnly();
    }

    void typed(String now) {
        var current = draft.get();
        if (current != null) {
            current.typed(now);
        }
    }

    /// Keeps what was typed, so that nothing loses it before it is saved.
    void keep() {
        var current = draft.get();
        if (current != null) {
            current.keep();
        }
    }

    TextLinks links() {
        return links;
    }

    /// Where the text stands that is read out.
    TextPlace place() {
        var shown = file;
        return shown == null ? TextPlace.NOWHERE : new TextPlace.InContext(shown);
    }

    void save() {
        saveAnd(() -> {});
    }

    /// Saves, and then does something with the saved text.
    void saveAnd(Runnable then) {
        var current = draft.get();
        if (current == null) {
            then.run();
        } else {
            current.save(then, () -> {});
        }
    }

    void takeTheirs() {
        var current = draft.get();
        if (current != null) {
            current.takeTheirs();
        }
    }

    void keepMine() {
        var current = draft.get();
        if (current != null) {
            current.keepMine();
        }
    }

    /// Reads the text out as it is in the editor now.
    void render() {
        var current = draft.get();
        var markdown = current == null ? "" : current.text();
        renders.run(() -> MarkdownParser.parse(markdown), blocks::set);
    }

    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ObservableValue<DraftState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Block>> blocksProperty() {
        return blocks.getReadOnlyProperty();
    }

    /// What is looked for in the text, until it is shown there.
    ReadOnlyObjectProperty<Sought> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// False while a file has been opened whose text, or what is wrong with it, has not been read yet.
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// A stable word for why there is no text to edit; empty while there is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public void close() {
        isClosed = true;
        leave();
    }

    private void leave() {
        var current = draft.get();
        if (current != null) {
            draft.set(null);
            state.unbind();
            state.set(DraftState.SAVED);
            drafts.leave(current);
        }
    }

    private Found read(ContextFileId id) {
        try {
            var opened = contexts.open(id);
            return opened.text().isText()
                    ? new Found(opened, null, drafts.unsaved(id))
                    : new Found(null, NO_TEXT, null);
        } catch (AppException e) {
            return new Found(null, e.code(), null);
        }
    }

    /// What is read after the page was left would be a draft that nobody closes.
    private void found(Found found) {
        if (isClosed) {
            return;
        }
        var opened = found.opened();
        known.set(true);
        problem.set(found.problem() == null ? "" : found.problem());
        if (opened == null) {
            leave();
            return;
        }
        var current = draft.get();
        if (current == null) {
            var next = drafts.of(opened, found.unsaved());
            draft.set(next);
            state.bind(next.stateProperty());
        } else {
            current.found(opened);
        }
    }
}
