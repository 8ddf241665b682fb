package dev.projectstudio.ui.learning;

import dev.projectstudio.core.search.Hit;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkedText;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The learnings that are like the one that is being written, each with a way to read it; nothing while there are none.
/// In a low window the first of them, as many as there is room for.
final class SimilarView extends VBox {

    private static final double LINE = 18;
    private static final double PADDING = 8;

    private final ObservableValue<List<Hit>> hits;
    private final Consumer<Hit> look;
    private final Messages text;

    /// @param look shows one of them
    SimilarView(ObservableValue<List<Hit>> hits, Consumer<Hit> look, Messages text) {
        super(4);
        this.hits = hits;
        this.look = look;
        this.text = text;
        setId("learning-similar");
        managedProperty().bind(visibleProperty());
        var heading = new Label(text.get("learnings.similar"));
        heading.getStyleClass().add("caption");
        var rows = new FirstRows(4, PADDING);
        getChildren().addAll(heading, rows);
        this.hits.subscribe(now -> {
            setVisible(!now.isEmpty());
            rows.getChildren().setAll(now.stream().map(this::row).toList());
        });
    }

    private Node row(Hit hit) {
        var words = new VBox(new MarkedText(hit.title(), LINE, "hit-title"));
        if (!hit.excerpt().text().isEmpty()) {
            words.getChildren().add(new MarkedText(hit.excerpt(), LINE, "hit-excerpt"));
        }
        var row = new Button();
        row.getStyleClass().addAll("flat", "similar-row");
        row.setGraphic(words);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setPrefWidth(0);
        words.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> room(row), row.widthProperty(), row.insetsProperty()));
        row.setAccessibleText(text.get("learnings.similar.read", hit.title().text()));
        row.setOnAction(_ -> look.accept(hit));
        return row;
    }

    /// What is in a button is as wide as it wants to be.
    private static double room(Button row) {
        var insets = row.getInsets();
        return Math.max(0, row.getWidth() - insets.getLeft() - insets.getRight());
    }
}
