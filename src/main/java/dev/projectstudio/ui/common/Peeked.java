package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.markdown.Block;
import java.util.List;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// What a peek shows of a row.
///
/// @param scrolled what takes the keys that scroll; the node itself where nothing does
public record Peeked(Node node, Node scrolled) {

    /// One thing that is known, with its name; nothing is shown of what is empty.
    ///
    /// @param reader shows the value otherwise than in words as they stand; null for those
    public record Fact(String name, String value, @Nullable Node reader) {

        public Fact(String name, String value) {
            this(name, value, null);
        }
    }

    private static final double NAMES = 120;

    /// A text, to be read only.
    public static Peeked text(String words) {
        var area = new TextArea(words);
        area.setId("peek-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll("mono", "peek-text");
        return new Peeked(area, area);
    }

    /// A text as it is read.
    ///
    /// @param what it is, for those who cannot see it
    /// @param silence what is said where it is empty
    public static Peeked markdown(
            String id, String what, List<Block> text, TextPlace place, String silence, TextLinks links) {
        if (text.isEmpty()) {
            return nothing(silence);
        }
        var reader = new MarkdownPane(links);
        reader.setId(id);
        reader.setAccessibleText(what);
        reader.show(text, place);
        return new Peeked(reader, reader);
    }

    /// Why there is nothing to show.
    public static Peeked nothing(String reason) {
        var words = new Label(reason);
        words.setId("peek-nothing");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        return new Peeked(words, words);
    }

    /// What is known of something that has no text of its own.
    public static Peeked facts(List<Fact> facts) {
        var grid = new GridPane();
        grid.setId("peek-facts");
        grid.getStyleClass().add("peek-facts");
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
        facts.stream().filter(fact -> !fact.value().isBlank()).forEach(fact -> {
            var name = new Label(fact.name());
            name.getStyleClass().add("muted");
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, Objects.requireNonNullElseGet(fact.reader(), () -> words(fact)));
        });
        return new Peeked(grid, grid);
    }

    private static Label words(Fact fact) {
        var value = new Label(fact.value());
        value.setWrapText(true);
        return value;
    }
}
