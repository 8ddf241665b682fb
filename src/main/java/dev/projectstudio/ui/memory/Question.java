package dev.projectstudio.ui.memory;

import dev.projectstudio.core.search.Ref;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What was asked last, and which hit was selected: one for the whole window, so that both are there again when one
/// comes back from a hit.
final class Question {

    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Ref> selected = new SimpleObjectProperty<>();

    StringProperty typedProperty() {
        return typed;
    }

    ObjectProperty<@Nullable Ref> selectedProperty() {
        return selected;
    }
}
