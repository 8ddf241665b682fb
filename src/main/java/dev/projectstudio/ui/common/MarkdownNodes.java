package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.Block.Place;
import dev.projectstudio.platform.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
    private static final double PADDING = 32;

    private MarkdownNodes() {}

    /// @param room the width there is
    static Node of(Block block, DoubleBinding room, Consumer<String> onLink) {
        return placed(
                block.place(),
                room,
                switch (block) {
                    case Block.Heading heading -> styled(flow(heading.spans(), onLink), "heading-" + heading.level());
                    case Block.Paragraph paragraph -> styled(flow(paragraph.spans(), onLink), "paragraph");
                    case Block.Code code -> preformatted(code.text(), "code-block");
                    case Block.Html html -> preformatted(html.text(), "html-block");
                    case Block.Rule _ -> styled(new Separator(), "rule");
                    case Block.Table table -> table(table, onLink);
                });
    }

    private static Node placed(Place place, DoubleBinding room, Region content) {
        content.setMinWidth(0);
        content.prefWidthProperty().bind(room.subtract(PADDING + place.quotes() * QUOTE + place.indent() * INDENT));
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox();
        row.getStyleClass().add("markdown-block");
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

    private static Region table(Block.Table table, Consumer<String> onLink) {
        var grid = new GridPane();
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                var cell = styled(flow(cells.get(column), onLink), row == 0 ? "table-header" : "table-cell");
                grid.add(cell, column, row);
            }
        }
        return styled(grid, "table-block");
    }

    private static TextFlow flow(List<Span> spans, Consumer<String> onLink) {
        var flow = new TextFlow();
        spans.forEach(span -> flow.getChildren().addAll(span(span, onLink)));
        return flow;
    }

    private static List<Node> span(Span span, Consumer<String> onLink) {
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
