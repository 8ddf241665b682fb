package dev.projectstudio.ui.common;

import dev.projectstudio.platform.markdown.Block;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// Reads a Markdown text out to the user. Only the blocks in sight have nodes, so that length does not matter.
///
/// Raw HTML is shown as text, images by their description, and nothing is loaded. A link is handed on when it is
/// clicked, and only if it is http, https or mailto.
public final class MarkdownPane extends ListView<Block> {

    /// @param onLink is told the address of a link that the user opens
    public MarkdownPane(Consumer<String> onLink) {
        getStyleClass().add("markdown");
        getStylesheets()
                .add(Objects.requireNonNull(MarkdownPane.class.getResource("markdown.css"))
                        .toExternalForm());
        setCellFactory(_ -> new BlockCell(onLink));
        WrappingRows.measureAnew(this);
    }

    /// Shows these blocks in the place of the ones before, from the top.
    public void show(List<Block> blocks) {
        getItems().setAll(blocks);
        if (!blocks.isEmpty()) {
            scrollTo(0);
        }
    }

    private static final class BlockCell extends ListCell<Block> {

        private final Consumer<String> onLink;

        BlockCell(Consumer<String> onLink) {
            this.onLink = onLink;
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
            setGraphic(
                    block == null || empty ? null : MarkdownNodes.of(block, WrappingRows.room(getListView()), onLink));
        }
    }
}
