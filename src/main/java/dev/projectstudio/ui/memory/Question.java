package dev.projectstudio.ui.memory;

import dev.projectstudio.core.search.Ref;
import dev.projectstudio.core.search.SearchText;
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

    /// What the selected hit was selected for.
    private SearchText asked = SearchText.parse("");

    Question() {
        selected.subscribe(_ -> asked = SearchText.parse(typed.get()));
    }

    StringProperty typedProperty() {
        return typed;
    }

    /// Whoever sets it selects for what is typed now.
    ObjectProperty<@Nullable Ref> selectedProperty() {
        return selected;
    }

    /// Selects a hit of what was asked, which may no longer be what is typed.
    void select(@Nullable Ref hit, SearchText of) {
        selected.set(hit);
        asked = of;
    }

    /// Whether the selection was made for what is asked.
    boolean isSelectedFor(SearchText question) {
        return asked.equals(question);
    }
}
