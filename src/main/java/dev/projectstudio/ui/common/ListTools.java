package dev.projectstudio.ui.common;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What a list can be narrowed by, in a line above it: first the words, then the choices.
public final class ListTools extends HBox {

    private static final double GAP = 12;
    private static final double LEAST_FIELD = 80;

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

    public ListTools with(Node... choices) {
        getChildren().addAll(choices);
        return this;
    }

    /// Where the words are typed.
    public TextField field() {
        return field;
    }
}
