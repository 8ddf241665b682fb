package dev.projectstudio.ui.learning;

import dev.projectstudio.core.search.Hit;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkedText;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The learnings that are like the one that is being written; nothing while there are none.
final class SimilarView extends VBox {

    private static final double LINE = 18;

    private final ObservableValue<List<Hit>> hits;

    SimilarView(ObservableValue<List<Hit>> hits, Messages text) {
        super(4);
        this.hits = hits;
        setId("learning-similar");
        managedProperty().bind(visibleProperty());
        var heading = new Label(text.get("learnings.similar"));
        heading.getStyleClass().add("caption");
        var rows = new VBox(4);
        getChildren().addAll(heading, rows);
        this.hits.subscribe(now -> {
            setVisible(!now.isEmpty());
            rows.getChildren().setAll(now.stream().map(SimilarView::row).toList());
        });
    }

    private static Node row(Hit hit) {
        var row = new VBox(new MarkedText(hit.title(), LINE, "hit-title"));
        if (!hit.excerpt().text().isEmpty()) {
            row.getChildren().add(new MarkedText(hit.excerpt(), LINE, "hit-excerpt"));
        }
        return row;
    }
}
