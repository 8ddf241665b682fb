package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.Block.Place;
import dev.projectstudio.platform.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Builds the nodes of one Markdown block.
final class MarkdownNodes {

    private static final double INDENT = 20;
    private static final double QUOTE = 12;
    /// What of the width there is beside the text.
    static final double PADDING = 32;
    private static final double CELL_PADDING = 24;
    /// Lines longer than this are hard to read.
    private static final double COLUMN = 720;

    private final Consumer<String> onLink;
    private final PictureShelf pictures;

    /// @param onLink opens a link that was clicked
    /// @param pictures has the images that are named
    MarkdownNodes(Consumer<String> onLink, PictureShelf pictures) {
        this.onLink = onLink;
        this.pictures = pictures;
    }

    /// @param list the width there is
    Node of(Block block, DoubleBinding list) {
        var place = block.place();
        var column = Bindings.createDoubleBinding(() -> Math.min(list.get() - PADDING, COLUMN), list);
        var room = column.subtract(place.quotes() * QUOTE + place.indent() * INDENT);
        return placed(
                place,
                column,
                room,
                switch (block) {
                    case Block.Heading heading -> styled(flow(heading.spans(), room), "heading-" + heading.level());
                    case Block.Paragraph paragraph -> styled(flow(paragraph.spans(), room), "paragraph");
                    case Block.Code code -> preformatted(code.text(), "code-block");
                    case Block.Html html -> preformatted(html.text(), "html-block");
                    case Block.Rule _ -> styled(new Separator(), "rule");
                    case Block.Table table -> table(table, room);
                });
    }

    private static Node placed(Place place, DoubleBinding column, DoubleBinding room, Region content) {
        content.setMinWidth(0);
        content.prefWidthProperty().bind(room);
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox();
        row.getStyleClass().add("markdown-block");
        // as wide as its height is told for, with a scroll bar or without
        row.prefWidthProperty().bind(column);
        row.maxWidthProperty().bind(column);
        for (int i = 0; i < place.quotes(); i++) {
            row.getChildren().add(styled(new Region(), "quote-bar"));
        }
        if (place.indent() > 0) {
            row.getChildren().add(gap((place.indent() - 1) * INDENT));
            row.getChildren().add(marker(place));
        }
        row.getChildren().add(content);
        return row;
    }

    private static Node marker(Place place) {
        if (place.done() != null) {
            var box = new CheckBox();
            box.setSelected(place.done());
            box.setDisable(true);
            return styled(box, "marker");
        }
        return styled(new Label(place.marker()), "marker");
    }

    private static Region gap(double width) {
        var gap = new Region();
        gap.setMinWidth(width);
        gap.setPrefWidth(width);
        return gap;
    }

    private static Region preformatted(String text, String styleClass) {
        var label = new Label(DeceptiveCharacters.spelledOut(text.replace("\t", "    ")));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        return styled(label, styleClass);
    }

    private Region table(Block.Table table, DoubleBinding room) {
        var grid = new GridPane();
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            var share = room.divide(cells.size()).subtract(CELL_PADDING);
            for (int column = 0; column < cells.size(); column++) {
                var cell = styled(flow(cells.get(column), share), row == 0 ? "table-header" : "table-cell");
                grid.add(cell, column, row);
            }
        }
        return styled(grid, "table-block");
    }

    private TextFlow flow(List<Span> spans, DoubleBinding room) {
        var flow = new TextFlow();
        for (var span : spans) {
            if (span.image() != null) {
                new PictureSpan(span, pictures, onLink).addTo(flow, room);
            } else {
                flow.getChildren().addAll(span(span));
            }
        }
        if (spans.stream().anyMatch(span -> span.image() != null)) {
            flow.getStyleClass().add("illustrated");
            flow.setAccessibleText(spans.stream().map(Span::text).collect(Collectors.joining()));
        }
        return flow;
    }

    private List<Node> span(Span span) {
        if (span.link() != null) {
            var address = span.link();
            var link = new Hyperlink(DeceptiveCharacters.spelledOut(span.text()));
            link.setOnAction(_ -> onLink.accept(address));
            return List.of(link);
        }
        List<Node> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < span.text().length(); ) {
            int character = span.text().codePointAt(at);
            int end = at + Character.charCount(character);
            if (DeceptiveCharacters.isAt(span.text(), at)) {
                pieces.add(piece(span, span.text().substring(start, at)));
                pieces.add(styled(new Text("U+%04X".formatted(character)), "deceptive"));
                start = end;
            }
            at = end;
        }
        pieces.add(piece(span, span.text().substring(start)));
        return pieces;
    }

    private static Text piece(Span span, String words) {
        var text = styled(new Text(words), "span");
        span.styles().forEach(style -> text.getStyleClass().add(style.name().toLowerCase(Locale.ROOT)));
        return text;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
