package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.markdown.MarkdownParser;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Reads out a Markdown text of a few paragraphs among other things of a page, as high as it is. A [MarkdownPane] is
/// for what may be long: here each block has its node, and of a very long text the rest is left out.
public final class MarkdownText extends VBox {

    private static final int MOST_BLOCKS = 100;
    private static final int MOST_LETTERS = 20_000;

    private final PictureShelf pictures;
    private final MarkdownNodes nodes;
    private String markdown = "";
    private TextPlace place = TextPlace.NOWHERE;

    public MarkdownText(TextLinks links) {
        this.pictures = new PictureShelf(links.pictures());
        this.nodes = new MarkdownNodes(links.open(), pictures);
        getStyleClass().add("markdown-text");
        getStylesheets()
                .add(Objects.requireNonNull(MarkdownText.class.getResource("markdown.css"))
                        .toExternalForm());
        setMinWidth(0);
        build();
    }

    /// Shows a text in the place of the one before; of none, nothing is left.
    ///
    /// @param place where it stands
    public void show(String markdown, TextPlace place) {
        if (!markdown.equals(this.markdown) || !place.equals(this.place)) {
            this.markdown = markdown;
            this.place = place;
            build();
        }
    }

    private void build() {
        var blocks = MarkdownParser.parse(markdown.substring(0, Math.min(MOST_LETTERS, markdown.length())));
        pictures.clear();
        pictures.move(place);
        var room = widthProperty().add(MarkdownNodes.PADDING);
        List<Node> shown = blocks.stream()
                .limit(MOST_BLOCKS)
                .map(block -> nodes.of(block, room))
                .toList();
        getChildren().setAll(shown);
        if (blocks.size() > MOST_BLOCKS || markdown.length() > MOST_LETTERS) {
            getChildren().add(new Label("…"));
        }
        setVisible(!blocks.isEmpty());
        setManaged(!blocks.isEmpty());
    }
}
