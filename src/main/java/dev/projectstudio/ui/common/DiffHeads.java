package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DiffLine;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says above a diff whose text stands on which side or, while both are in one column, behind which sign.
public final class DiffHeads extends HBox {

    private static final PseudoClass UNIFIED = PseudoClass.getPseudoClass("unified");

    private final BooleanProperty unified = new SimpleBooleanProperty();

    public DiffHeads(String left, String right, ObservableValue<Boolean> isUnified) {
        this(new SimpleStringProperty(left), new SimpleStringProperty(right), isUnified);
    }

    public DiffHeads(ObservableValue<String> left, ObservableValue<String> right, ObservableValue<Boolean> isUnified) {
        getStyleClass().add("diff-heads");
        getStylesheets()
                .add(Objects.requireNonNull(DiffHeads.class.getResource("diff.css"))
                        .toExternalForm());
        unified.bind(isUnified);
        unified.subscribe(now -> pseudoClassStateChanged(UNIFIED, now));
        getChildren().addAll(head(left, DiffLine.Kind.REMOVED), head(right, DiffLine.Kind.ADDED));
    }

    /// Half of the room or, behind its sign, no more than it needs.
    private Label head(ObservableValue<String> words, DiffLine.Kind kind) {
        var sign = new Label(String.valueOf(kind.sign()));
        sign.getStyleClass().add("diff-sign");
        var label = new Label();
        label.getStyleClass().addAll("diff-head", kind.name().toLowerCase(Locale.ROOT));
        label.textProperty().bind(words);
        label.graphicProperty().bind(Bindings.when(unified).then(sign).otherwise((Label) null));
        label.prefWidthProperty()
                .bind(Bindings.when(unified).then(USE_COMPUTED_SIZE).otherwise(0.0));
        label.maxWidthProperty().bind(Bindings.when(unified).then(USE_PREF_SIZE).otherwise(Double.MAX_VALUE));
        setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
