package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// What a list can be narrowed by, in a line above it: first the words, then the choices.
public final class ListTools extends HBox {

    private static final double GAP = 12;
    private static final double LEAST_FIELD = 80;
    private static final double INSIDE = 8;

    private final TextField field = new TextField();

    public ListTools(String fieldId, String prompt, StringProperty words) {
        super(GAP);
        field.setId(fieldId);
        field.getStyleClass().add("list-filter");
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(words);
        field.setMinWidth(LEAST_FIELD);
        setHgrow(field, Priority.ALWAYS);
        getStyleClass().add("list-tools");
        getChildren().add(field);
    }

    /// Says in the field, while it is empty, which key leads there.
    public ListTools hinting(Command focus, Messages text) {
        var hint = new KeyHint(focus, text);
        hint.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        hint.visibleProperty()
                .bind(field.textProperty().isEmpty().and(field.focusedProperty().not()));
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        StackPane.setMargin(hint, new Insets(0, INSIDE, 0, 0));
        var both = new StackPane(field, hint);
        setHgrow(both, Priority.ALWAYS);
        getChildren().addFirst(both);
        return this;
    }

    public ListTools with(Node... choices) {
        getChildren().addAll(choices);
        return this;
    }

    /// Where the words are typed.
    public TextField field() {
        return field;
    }
}
