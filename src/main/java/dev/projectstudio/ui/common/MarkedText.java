package dev.projectstudio.ui.common;

import dev.projectstudio.core.search.Excerpt;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A piece of text in which what was found stands out. It breaks into lines, of which it shows as many as it has room
/// for.
public final class MarkedText extends TextFlow {

    /// @param height of the lines to be seen
    public MarkedText(Excerpt excerpt, double height, String styleClass) {
        getStyleClass().add(styleClass);
        int at = 0;
        for (var mark : excerpt.marks()) {
            add(excerpt.text().substring(at, mark.from()), "hit-text");
            add(excerpt.text().substring(mark.from(), mark.to()), "hit-mark");
            at = mark.to();
        }
        add(excerpt.text().substring(at), "hit-text");
        setMinSize(0, height);
        setPrefHeight(height);
        setMaxHeight(height);
        var seen = new Rectangle();
        seen.setHeight(height);
        seen.widthProperty().bind(widthProperty());
        setClip(seen);
        setAccessibleText(excerpt.text());
        setMaxWidth(Region.USE_COMPUTED_SIZE);
    }

    private void add(String words, String look) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add(look);
            getChildren().add(text);
        }
    }
}
