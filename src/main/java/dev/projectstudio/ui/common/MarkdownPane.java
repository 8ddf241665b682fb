package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.markdown.Block;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Reads a Markdown text out to the user. Only the blocks in sight have nodes, so that length does not matter.
///
/// Raw HTML is shown as text, and nothing is loaded but images from inside the same project. A link is handed on when
/// it is clicked, and only if it is http, https or mailto.
public final class MarkdownPane extends ListView<Block> {

    private final PictureShelf pictures;

    public MarkdownPane(TextLinks links) {
        this.pictures = new PictureShelf(links.pictures());
        var nodes = new MarkdownNodes(links.open(), pictures);
        getStyleClass().add("markdown");
        getStylesheets()
                .add(Objects.requireNonNull(MarkdownPane.class.getResource("markdown.css"))
                        .toExternalForm());
        setCellFactory(_ -> new BlockCell(nodes));
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        WrappingRows.measureAnew(this);
    }

    /// Shows these blocks in the place of the ones before, from the top.
    ///
    /// @param place where the text stands
    public void show(List<Block> blocks, TextPlace place) {
        pictures.clear();
        pictures.move(place);
        getItems().setAll(blocks);
        if (!blocks.isEmpty()) {
            scrollTo(0);
        }
    }

    /// Shows what a text became that is being written: what stayed stays where it is, and what changed is in sight.
    ///
    /// @param place where the text stands
    public void follow(List<Block> blocks, TextPlace place) {
        if (pictures.move(place)) {
            getItems().setAll(blocks);
            return;
        }
        var before = getItems();
        int same = 0;
        while (same < Math.min(before.size(), blocks.size()) && before.get(same).equals(blocks.get(same))) {
            same++;
        }
        int end = before.size();
        int nextEnd = blocks.size();
        while (end > same && nextEnd > same && before.get(end - 1).equals(blocks.get(nextEnd - 1))) {
            end--;
            nextEnd--;
        }
        if (same == end && same == nextEnd) {
            return;
        }
        before.subList(same, end).clear();
        before.addAll(same, blocks.subList(same, nextEnd));
        Reveal.row(this, Math.max(0, Math.min(nextEnd, before.size()) - 1));
    }

    /// Lets passages be chosen: the arrows, j and k choose one, with Shift several that follow each other.
    ///
    /// @param chosen is told the blocks, counted from 0, in their order
    public MarkdownPane choosing(Consumer<List<Integer>> chosen) {
        getStyleClass().add("choosing");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> chosen.accept(
                change.getList().stream().map(Integer.class::cast).sorted().toList()));
        return this;
    }

    /// Shows a block, counted from 0, and chooses it where passages can be chosen.
    public void goTo(int block) {
        if (getStyleClass().contains("choosing")) {
            getSelectionModel().clearAndSelect(block);
        }
        scrollTo(block);
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("j") || event.getCharacter().equals("k")) {
            var arrow = event.getCharacter().equals("j") ? KeyCode.DOWN : KeyCode.UP;
            Event.fireEvent(this, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, false, false, false, false));
            event.consume();
        }
    }

    private static final class BlockCell extends ListCell<Block> {

        private final MarkdownNodes nodes;

        BlockCell(MarkdownNodes nodes) {
            this.nodes = nodes;
            getStyleClass().add("markdown-cell");
            setPrefWidth(0);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return WrappingRows.height(this, super.computePrefHeight(width));
        }

        @Override
        protected void updateItem(@Nullable Block block, boolean empty) {
            super.updateItem(block, empty);
            setText(null);
            setGraphic(block == null || empty ? null : nodes.of(block, WrappingRows.room(getListView())));
        }
    }
}
