package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A key that a list has, and in a word what it does there.
public final class KeyWord extends HBox {

    public KeyWord(String key, String word, Messages text) {
        super(4);
        var what = new Label(word);
        what.getStyleClass().add("caption");
        what.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new KeyCaps(Shortcut.parse(key), text), what);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
    }

    /// At the end of a line over the list, behind words that take the room there is.
    public HBox behind(Label words) {
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE); // in a low window the list gives way
        setHgrow(words, Priority.ALWAYS);
        var line = new HBox(16, words, this);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
